"""Reference facts as pages show them: their words, their fields, their table."""
