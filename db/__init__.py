"""The encrypted file: tables, keys and the journal; it knows neither Qt nor the application."""
