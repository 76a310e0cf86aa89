-- Whether a public buyer is a central government authority: its contracts need an official notice from a lower value on.
ALTER TABLE `organisations` ADD COLUMN `is_central_government` integer DEFAULT false NOT NULL;
