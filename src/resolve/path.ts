/**
 * What the path of a topic asks for, as a query: `/t/<topic>/[<cloud>/][pes/<product>/]`, `/g/<guid>/`. Empty for any
 * other path.
 */
export function parametersOfPath(pathname: string): string {
  const [kind, topic, ...rest] = pathname.split('/').filter(Boolean).map(decoded);
  if (!topic || (kind !== 't' && kind !== 'g')) return '';
  const place = rest.indexOf('pes');
  const cloud = place === 0 ? undefined : rest[0];
  const product = place < 0 ? undefined : rest[place + 1];
  return `?${new URLSearchParams({
    supportTopicId: topic,
    ...(cloud ? { cloud } : {}),
    ...(product ? { productPesId: product } : {}),
  })}`;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
