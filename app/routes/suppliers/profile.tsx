/* placeholder */
export default function Placeholder() {
  return <p>Not here yet</p>;
}
