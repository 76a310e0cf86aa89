export function loader() {
  return { greeting: "Hello, world" };
}

export function meta() {
  return [{ title: "Hello" }];
}

export default function Hello({ loaderData }: { loaderData: ReturnType<typeof loader> }) {
  return <h1>{loaderData.greeting}</h1>;
}
