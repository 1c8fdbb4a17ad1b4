"""What leaves the program: pictures and contact sheets, and the proofs that a screen shows all it says."""
