"""What tests share: real files, real acts, a small meeting."""
