-- Blocks, and origins where near copies are sought, are read from their primary keys alone, hundreds of rows an article, as long as a row's page was
-- vacuumed since it was written; if not, the page is read as well. By default a table that only grows waits until a fifth of it is new.
alter table series_origin set (
    autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02
);
alter table agreement_block set (
    autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02
);
