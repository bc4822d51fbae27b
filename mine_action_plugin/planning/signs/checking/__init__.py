"""The rules of `checksigns`, one small function each, with geometry of their own.

What is shared with the planner are definitions: the numbers, the widened hazards, the sign line
and the projection. How a rule is tested is not.
"""
