"""Who is meant: one chain of words for each person, body or thing of a document."""
