// Registration, sign-in and sign-out, password, profile, mobile number. Answers never tell whether an address has an
// account; every door is limited per address.
import Type from 'typebox'
import { localeOf } from '../language.ts'
import { headersOf } from '../request-headers.ts'
import { type Api, accountOf, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import {
  ChangePasswordBody,
  CodeSent,
  ConfirmBody,
  EmailBody,
  EmailCodeBody,
  MobileBody,
  MobileCodeBody,
  ProfileBody,
  RegisterBody,
  Registered,
  ResetBody,
  SignInBody,
} from '../schema/account.ts'
import { Me } from '../schema/desk.ts'

const tags = ['account']
const open = (perMinute: number) => ({ isPublic: true, ...limited(perMinute) })

export const accountRoutes = (api: Api, { flows, accounts }: RouteParts): void => {
  api.post(
    '/accounts',
    {
      config: open(10),
      schema: {
        tags,
        summary: 'Register with e-mail and password',
        description: 'Sends a code to the address; the account opens when the code is confirmed.',
        body: RegisterBody,
        response: { 202: Registered },
      },
    },
    async (request, reply) => {
      const locale = request.body.locale ?? localeOf(request)
      return reply.code(202).send(answered(await accounts.register({ ...request.body, locale })))
    },
  )
  api.post(
    '/accounts/confirm',
    {
      config: open(20),
      schema: {
        tags,
        summary: 'Confirm the e-mail address and sign in',
        body: ConfirmBody,
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const { actor, cookies } = answered(await accounts.confirmRegistration(request.body))
      return reply.header('set-cookie', [...cookies]).send(answered(await flows.readMe(actor)))
    },
  )
  api.get('/me', { schema: { tags, summary: 'Who I am', response: { 200: Me } } }, async (request) =>
    answered(await flows.readMe(actorOf(request))),
  )
  api.patch(
    '/me',
    { schema: { tags, summary: 'Change name or language', body: ProfileBody, response: { 200: Me } } },
    async (request) => {
      answered(await accounts.changeProfile(accountOf(request), request.body))
      return answered(await flows.readMe(actorOf(request)))
    },
  )
  api.post(
    '/me/mobile/codes',
    {
      config: limited(10),
      schema: {
        tags,
        summary: 'Send a code to a mobile number',
        body: MobileBody,
        response: { 202: CodeSent },
      },
    },
    async (request, reply) =>
      reply.code(202).send(answered(await flows.requestMobileCode(actorOf(request), request.body))),
  )
  api.put(
    '/me/mobile',
    {
      config: limited(20),
      schema: { tags, summary: 'Confirm the mobile number', body: MobileCodeBody, response: { 200: Me } },
    },
    async (request) => answered(await flows.confirmMobile(actorOf(request), request.body)),
  )
}

export const sessionRoutes = (api: Api, { flows, accounts }: RouteParts): void => {
  api.post(
    '/session',
    {
      config: open(20),
      schema: { tags, summary: 'Sign in by password', body: SignInBody, response: { 200: Me } },
    },
    async (request, reply) => {
      const { actor, cookies } = answered(await accounts.signInByPassword(request.body))
      return reply.header('set-cookie', [...cookies]).send(answered(await flows.readMe(actor)))
    },
  )
  api.post(
    '/session/codes',
    {
      config: open(10),
      schema: {
        tags,
        summary: 'Send a sign-in code by e-mail',
        body: EmailBody,
        response: { 202: CodeSent },
      },
    },
    async (request, reply) => reply.code(202).send(answered(await accounts.sendSignInCode(request.body))),
  )
  api.post(
    '/session/by-code',
    {
      config: open(20),
      schema: { tags, summary: 'Sign in by e-mail code', body: EmailCodeBody, response: { 200: Me } },
    },
    async (request, reply) => {
      const { actor, cookies } = answered(await accounts.signInByCode(request.body))
      return reply.header('set-cookie', [...cookies]).send(answered(await flows.readMe(actor)))
    },
  )
  api.delete(
    '/session',
    { config: { isPublic: true }, schema: { tags, summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const cookies = await accounts.signOut(headersOf(request))
      return reply
        .header('set-cookie', [...cookies])
        .code(204)
        .send(null)
    },
  )
}

export const passwordRoutes = (api: Api, { accounts }: RouteParts): void => {
  api.post(
    '/password/reset-codes',
    {
      config: open(10),
      schema: {
        tags,
        summary: 'Send a code to reset the password',
        body: EmailBody,
        response: { 202: CodeSent },
      },
    },
    async (request, reply) => reply.code(202).send(answered(await accounts.sendResetCode(request.body))),
  )
  api.post(
    '/password/reset',
    {
      config: open(20),
      schema: {
        tags,
        summary: 'Set a new password by code',
        body: ResetBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      answered(await accounts.resetPassword(request.body))
      return reply.code(204).send(null)
    },
  )
  api.put(
    '/me/password',
    {
      config: limited(10),
      schema: {
        tags,
        summary: 'Change the password; ends every other session',
        body: ChangePasswordBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      actorOf(request)
      const cookies = answered(await accounts.changePassword(headersOf(request), request.body))
      return reply
        .header('set-cookie', [...cookies])
        .code(204)
        .send(null)
    },
  )
}
