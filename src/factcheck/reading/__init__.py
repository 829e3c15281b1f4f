"""Files → Documents: decoding, formats, roles of lines, marks, sentences, dates of publication."""

from factcheck.reading.documents import Reading, apart, document, read
from factcheck.reading.lent import with_lent_years

__all__ = ["Reading", "apart", "document", "read", "with_lent_years"]
