-- A kind of evidence that imports gave before each was told apart is of the kind that has its place. What counts as a hint, and
-- how matching reads words, has changed for all: the directory is built anew once. A new database has nobody yet.
UPDATE `offerings` SET `derived_from` = 'text' WHERE `derived_from` = 'words';
INSERT INTO `outbox` (`event`, `payload`, `created_at`, `available_at`)
SELECT 'directory.rebuild', '{}', unixepoch() * 1000, unixepoch() * 1000
WHERE EXISTS (SELECT 1 FROM `profiles`)
  AND NOT EXISTS (SELECT 1 FROM `outbox` WHERE `event` = 'directory.rebuild' AND `done_at` IS NULL);
