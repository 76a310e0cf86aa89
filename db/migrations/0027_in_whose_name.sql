-- In whose name somebody acted: a side, the intermediary, the campaign team, or the site by itself. Null in rows from before.
alter table introduction_history add column acted_as text;
alter table opportunity_history add column acted_as text;
alter table response_history add column acted_as text;
-- 'team' when the campaign team acted in its own name.
alter table audit_log add column acted_as text;
