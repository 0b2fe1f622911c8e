-- Both are asked in their primary keys alone, by hundreds of rows an article. A row's page is looked at as well until it was vacuumed, which by default
-- waits until a fifth of the table is new; of what is vacuumed already only a bit is read again.
alter table series_origin set (
    autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02
);
alter table agreement_block set (
    autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02
);
