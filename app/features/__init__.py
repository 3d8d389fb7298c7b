"""What a person can do with the program: one folder for each capability."""
