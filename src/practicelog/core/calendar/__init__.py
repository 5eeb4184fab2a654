"""Days, weeks and instants: which day it is, what typed dates mean, what a period covers."""
