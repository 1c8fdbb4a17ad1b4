"""A full-screen touch exhibit that tells two stories in Chinese and English, unattended and offline."""

__version__ = "0.1.0"
