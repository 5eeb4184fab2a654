"""Excel workbooks: what leaves a log, and the coach's rating form."""

from practicelog.exchange.xlsx.workbook import write

__all__ = ["write"]
