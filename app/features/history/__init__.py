"""What became of one record: who changed it, when, what stood there before and after."""
