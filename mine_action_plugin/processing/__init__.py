"""The Processing provider ``mineaction``: one thin algorithm per file over an operation."""
