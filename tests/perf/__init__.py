"""`./run bench`: what the program costs, beside a floor or a peer measured in the same run."""
