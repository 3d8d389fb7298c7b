"""The frame around the pages: window, sidebar, command palette, theme."""
