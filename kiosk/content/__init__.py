"""What is shown: deck files read into validated, typed structures. Knows neither Qt nor languages."""
