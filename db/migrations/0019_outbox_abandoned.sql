-- How often the process that had an event in hand ended before it was carried out. That is no failed try, and counted apart.
ALTER TABLE `outbox` ADD COLUMN `abandoned` integer DEFAULT 0 NOT NULL;
