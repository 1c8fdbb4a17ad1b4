"""What the person who looks after the machine needs."""
