"""Who may be named to whom, and in which words."""
