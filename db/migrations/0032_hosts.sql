-- Who names a host as a web address, and who has a mail address there, is looked up by the host.
CREATE INDEX `organisations_host` ON `organisations` (substr(replace(replace(lower(trim(`website`)), 'https://', ''), 'http://', ''), 1, 253)) WHERE `website` IS NOT NULL;
CREATE INDEX `users_host` ON `users` (substr(`email_key`, instr(`email_key`, '@') + 1));
