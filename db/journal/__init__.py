"""Every change once: written with the rows, read for undo, history and exchange."""
