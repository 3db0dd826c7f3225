// Packages of apps: read on their way in, never kept.
import Type from 'typebox'
import type { PackageView } from '../../flows/views.ts'
import { drain, packageBody } from '../package-body.ts'
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { mirror } from '../schema/mirror.ts'
import { Count, closed, Day, FindingSchema, IdInput, Text } from '../schema/value.ts'

const PackageRead = mirror<PackageView>()(
  'PackageRead',
  Type.Object({
    system: Text,
    packageName: Text,
    fingerprint: Text,
    publicKey: Text,
    name: Type.Optional(Text),
    version: Type.Optional(Text),
    certificate: Type.Object({ md5: Text, sha1: Text, sha256: Text, validUntil: Day }),
    revision: Count,
    findings: Type.Array(FindingSchema),
  }),
)

export const packageRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    '/applications/:applicationId/services/:serviceId/package',
    {
      config: { ...limited(20), ...packageBody.config },
      schema: {
        tags: ['case'],
        summary: 'Read an APK, IPA or HAP and fill in its row',
        description:
          'The package as the raw body. Package name, fingerprint (证书指纹) and public key (公钥) are read and put into `platforms`, as an ordinary change of the case; the package itself is not kept.',
        params: closed({ applicationId: IdInput, serviceId: IdInput }),
        body: packageBody.schema,
        response: { 200: PackageRead },
      },
    },
    async (request) => {
      const content = packageBody.read(request)
      const read = await flows.fillFromPackage(actorOf(request), { ...request.params, content })
      if (!read.ok) await drain(request)
      return answered(read)
    },
  )
}
