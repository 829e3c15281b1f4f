"""Files → Documents: decoding, formats, roles of lines, marks, sentences, dates of publication."""

from factcheck.reading.documents import Reading, apart, document, read

__all__ = ["Reading", "apart", "document", "read"]
