-- Indexes that are made anew know nothing of their expressions; pages of what is common would be gathered as if it were rare
-- until the server comes round to it.
analyze article, agreement, metric, series;
