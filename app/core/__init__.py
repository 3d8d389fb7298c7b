"""What every capability uses: identifiers, errors, words, acts, paths and settings."""
