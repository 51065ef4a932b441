/** A GET of the server's JSON; fails without a connection, and where a hotel's or an airport's sign-in page answers 200 with HTML. */
export async function fetchOurs(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI), { cache: 'no-store' });
  if (!response.ok || !response.headers.get('Content-Type')?.includes('json')) throw new Error(`${response.status}`);
  return response;
}
