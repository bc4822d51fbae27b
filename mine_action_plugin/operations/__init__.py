"""What a user does, one function each: the dock, the algorithms and the tests call the same."""
