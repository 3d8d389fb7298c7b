"""The record, as it leaves the file."""
