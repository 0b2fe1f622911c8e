-- Words are as skewed as filters: whether the order is walked or the filter intersected depends on knowing how rare one is.
alter table article alter column search set statistics 1000;
alter table agreement alter column search set statistics 1000;
alter table metric alter column search set statistics 1000;
alter table series alter column search set statistics 1000;
