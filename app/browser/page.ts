/** Boxes that suggest as one types: what they suggest from is in their `data-suggests`. */
for (const box of document.querySelectorAll<HTMLInputElement>("input[data-suggests]")) {
  const attach = () =>
    import("./combobox.ts").then(
      ({ attachCombobox }) => attachCombobox(box, box.dataset["suggests"] ?? "", before, (href) => location.assign(href)),
      () => undefined, // Not to be had: it stays a plain box.
    );
  let before = box.defaultValue;
  if (document.activeElement === box) attach();
  else
    box.addEventListener(
      "focus",
      () => {
        before = box.value;
        attach();
      },
      { once: true },
    );
}

/** Buttons that print the page; without scripts the browser's own menu does, and they are not shown. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
