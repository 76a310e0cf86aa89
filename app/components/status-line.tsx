import { useEffect, useRef, useState } from "react";

/** On the map by what is here, elsewhere by `app/browser/in-place.ts`: tells a screen reader `text`, politely, each time `address` changes after the page was opened. Nothing is seen of it. */
export function StatusLine({ address, text }: { address: string; text: string }) {
  const told = useRef(address);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (told.current === address) return;
    told.current = address;
    setSaid(text);
  }, [address, text]);
  return (
    <p className="vh" role="status" data-says={text}>
      {said}
    </p>
  );
}
