"""The fictional Orvanta training area: invented land, names, people and events.

It lies where the Atlantic is, so that nobody can take it for a real place.
"""
