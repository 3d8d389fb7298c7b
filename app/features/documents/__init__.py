"""The model of a document in blocks, and the writers that make files of it."""
