"""Who exists and who attends."""
