"""The tables of a workspace, one module for each subject."""
