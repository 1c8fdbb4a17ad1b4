"""What it says: Babel catalogs, numbers and dates, the setting of Chinese text. Knows no Qt."""
