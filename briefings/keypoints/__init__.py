"""Which sentences a reader with thirty seconds should have."""

from briefings.keypoints.ranking import rank_key_points

__all__ = ["rank_key_points"]
