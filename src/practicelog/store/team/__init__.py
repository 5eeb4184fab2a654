"""A team's folder: shares of many sellers as Parquet, and the engines that add them up."""
