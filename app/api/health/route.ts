/** Live: the process answers. Says nothing about the store; `/api/ready` does. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
