"""The speed of the shop: every figure beside a bare baseline that was measured in the same run."""
