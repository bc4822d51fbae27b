"""The pages of the dock, one a file."""
