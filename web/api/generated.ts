// Made by scripts/make-client.ts from the routes in src/http; do not edit.
export interface paths {
    readonly "/api/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register with e-mail and password
         * @description Sends a code to the address; the account opens when the code is confirmed.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                        /** @enum {string} */
                        readonly locale?: "zh-CN" | "en" | "es";
                        readonly name: string;
                        readonly password: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly expiresInSeconds: number;
                            readonly registrationId: string;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm the e-mail address and sign in */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The digits that were sent */
                        readonly code: string;
                        /** @description Id */
                        readonly registrationId: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My applications, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before */
                    readonly cursor?: string;
                    readonly status?: "draft" | "in-review" | "returned" | "awaiting-portrait" | "judging-portrait" | "ready-to-report" | "reported" | "sms-pending" | "under-bureau-review" | "filed" | "cancelled" | "bureau-rejected" | "withdrawn" | "abandoned" | "expired";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Open an application */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                        readonly bureau?: string;
                        readonly certificateNumber: string;
                        readonly certificateType: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly cityCode: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly districtCode: string;
                        /** @description Of a website */
                        readonly domain?: string;
                        /** @description Where a mini-program or quick app runs */
                        readonly host?: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly provinceCode: string;
                        /** @enum {string} */
                        readonly serviceKind?: "website" | "app" | "mini-program" | "quick-app";
                        /** @description Of everything but a website */
                        readonly serviceName?: string;
                        readonly subjectKind: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One application */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/abandon": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Drop the case; ends it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/confirm-sms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that the bureau's SMS was verified */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/documents/{documentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An image */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Long side in pixels */
                    readonly size?: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                    /** @description Id */
                    readonly documentId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The image */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "image/jpeg": Blob;
                        readonly "image/png": Blob;
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/domains/look-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Look the domains of an application up again
         * @description Asks registry and DNS, and waits for them up to 15 seconds. The revision stays; what could not be found out stays unknown.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/material": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change values; `null` takes one back */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly changes: readonly {
                            /** @description Path of a field or of a document slot, such as `services.s1.name` */
                            readonly path: string;
                            readonly value: (string | readonly string[] | readonly {
                                readonly kind: string;
                                readonly number: string;
                            }[] | readonly {
                                readonly fingerprint: string;
                                readonly packageName: string;
                                readonly publicKey: string;
                                readonly system: string;
                            }[] | readonly {
                                readonly name: string;
                                readonly vendor: string;
                            }[]) | null;
                        }[];
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Edited"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/phone-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open a link for the phone */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /**
                             * Format: date-time
                             * @description Instant in UTC with milliseconds
                             */
                            readonly expiresAt: string;
                            /** @description The link as a QR code, SVG */
                            readonly qrSvg: string;
                            readonly token: string;
                            readonly url: string;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/rule-set": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The rules that judge this application
         * @description The same rules judge in the browser while typing and on the server as authority.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly context: unknown;
                            readonly ruleSet: Record<string, never>;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/services": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add a service */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Of a website */
                        readonly domain?: string;
                        /** @description Where a mini-program or quick app runs */
                        readonly host?: string;
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                        /** @enum {string} */
                        readonly serviceKind?: "website" | "app" | "mini-program" | "quick-app";
                        /** @description Of everything but a website */
                        readonly serviceName?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/services/{serviceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove a service */
        readonly delete: {
            readonly parameters: {
                readonly query: {
                    /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                    readonly revision: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                    /** @description Id */
                    readonly serviceId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/services/{serviceId}/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Read an APK, IPA or HAP and fill in its row
         * @description The package as the raw body. Package name, fingerprint (证书指纹) and public key (公钥) are read and put into `platforms`, as an ordinary change of the case; the package itself is not kept.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                    /** @description Id */
                    readonly serviceId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/vnd.android.package-archive": Blob;
                    readonly "application/x-ios-app": Blob;
                    readonly "application/zip": Blob;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PackageRead"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/services/{serviceId}/service-number": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Bind a filing service number (备案服务号) to a service */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                    /** @description Id */
                    readonly serviceId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                        readonly serviceNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign the verification form on screen
         * @description The drawn signature as a PNG, as the raw body.
         */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                    readonly revision: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": Blob;
                    readonly "image/jpeg": Blob;
                    readonly "image/png": Blob;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/slots/{slot}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Put an image into a slot
         * @description JPEG or PNG as the raw body. Without a revision the newest is taken.
         */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                    readonly revision?: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                    /** @description Path of a field or of a document slot, such as `services.s1.name` */
                    readonly slot: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": Blob;
                    readonly "image/jpeg": Blob;
                    readonly "image/png": Blob;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Attached"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Empty a slot */
        readonly delete: {
            readonly parameters: {
                readonly query: {
                    /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                    readonly revision: number;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                    /** @description Path of a field or of a document slot, such as `services.s1.name` */
                    readonly slot: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Submit for first review */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/submit-portraits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hand in the portraits for person verification */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whole values of one page, for editing
         * @description Personal values are not masked here: the read is recorded.
         */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly page: "start" | "filing" | "subject" | "subject-principal" | "service" | "service-principal";
                    /** @description Id */
                    readonly serviceId?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly revision: number;
                            readonly values: {
                                readonly [key: string]: components["schemas"]["Value"];
                            };
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/verification-form.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The verification form (真实性核验单) as PDF */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The form */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": Blob;
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{applicationId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the case back after submitting; ends it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What choice fields offer now
         * @description The code tables in force: ours, and over them what the bureaux have delivered.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FormCodes"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/code-tables": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Code tables in force, row by row, with the file that brought each */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CodeTables"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/code-tables/meaning": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say which of our codes a delivered row means; without a code, take that back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly bureau: string;
                        readonly code?: string;
                        readonly number: number;
                        readonly table: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CodeTable"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/illegal-access/{entryId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Lift an entry of the illegal-access list */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly entryId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly entryId: string;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Blacklists, code tables, and what could not be read */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ComplianceLists"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Papers sent about what is filed, with what the bureau said */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before */
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperPage"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Send a paper about something filed
         * @description JPEG or PNG as the raw body. It goes to the bureau with the next file (XZHYD).
         */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly note?: string;
                    readonly number: string;
                    readonly use: "verification-form" | "subject-certificate" | "subject-principal-certificate" | "service-principal-certificate" | "portrait";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": Blob;
                    readonly "image/jpeg": Blob;
                    readonly "image/png": Blob;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Paper"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/papers/{paperId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take a paper back before a file takes it */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly paperId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Paper"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/papers/{paperId}/image": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A paper as it was sent; the read is recorded */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly paperId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The image */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "image/jpeg": Blob;
                        readonly "image/png": Blob;
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tasks of the bureau by deadline, or answered ones */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before */
                    readonly cursor?: string;
                    readonly isAnswered?: boolean;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ComplianceDesk"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/tasks/{taskId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One task with people unmasked; the read is recorded */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly taskId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ComplianceTask"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/compliance/tasks/{taskId}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answer a task; what the bureau waits for is reported */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly taskId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly isConfirmed?: boolean;
                        readonly isNote?: boolean;
                        readonly outcome?: number;
                        readonly problem?: string;
                        readonly text: string;
                        readonly verifiedOn?: string;
                        readonly verifier?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ComplianceTask"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/determinations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide the type of filing, and why
         * @description Asks the own register and the bureau by certificate and by domain. Changes nothing.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                        readonly bureau?: string;
                        readonly certificateNumber: string;
                        readonly certificateType: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly cityCode: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly districtCode: string;
                        /** @description Of a website */
                        readonly domain?: string;
                        /** @description Where a mini-program or quick app runs */
                        readonly host?: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly provinceCode: string;
                        /** @enum {string} */
                        readonly serviceKind?: "website" | "app" | "mini-program" | "quick-app";
                        /** @description Of everything but a website */
                        readonly serviceName?: string;
                        readonly subjectKind: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Determination"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is filed */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly components["schemas"]["Filing"][];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Claim a filing: a code goes to the mobile number that was filed */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly certificateNumber: string;
                        /** @description Id */
                        readonly certificateType: string;
                        /** @description Filing number, such as 京ICP备2026000001号 */
                        readonly subjectNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ClaimStep"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings/claims/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finish a claim with the code */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The digits that were sent */
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PassedFiling"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings/offers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offer an own subject with all its services to another account */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Filing number, such as 京ICP备2026000001号 */
                        readonly subjectNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FilingOffer"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings/offers/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accept an offer by its code */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly certificateNumber: string;
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PassedFiling"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings/offers/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take an offer back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Filing number, such as 京ICP备2026000001号 */
                        readonly subjectNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PassedFiling"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/filings/start-answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What the start asks of an own subject, to add a service to it
         * @description Not masked: the read is recorded.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                        readonly bureau?: string;
                        /** @description Filing number, such as 京ICP备2026000001号 */
                        readonly subjectNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StartAnswers"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/follow-ups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a case that changes or cancels something filed
         * @description With `cancel-service` and `moveTo` the service goes on under another own subject.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                        readonly bureau?: string;
                        /** @enum {string} */
                        readonly filingType: "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
                        /** @description Filing number, such as 京ICP备2026000001号 */
                        readonly moveTo?: string;
                        /** @description All services where absent */
                        readonly serviceFilingNumbers?: readonly string[];
                        /** @description Filing number, such as 京ICP备2026000001号 */
                        readonly subjectNumber: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/instances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My instances */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly components["schemas"]["Instance"][];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/instances/{instanceId}/service-numbers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Issue a filing service number (备案服务号) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly instanceId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Instance"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Judge facts by the rules of a province on a day
         * @description One case, or up to 1000 in an array. See docs/judge.md. Nothing is stored or logged.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Reserved address ranges that count as public, such as `documentation` for invented cases */
                        readonly allowedAddressUses?: readonly string[];
                        readonly cancellation?: {
                            /** @description Reason (注销原因) */
                            readonly reason?: string;
                            /** @description Remark */
                            readonly remark?: string;
                        };
                        /** @description Slot → what is claimed of the image in it */
                        readonly documents?: {
                            readonly [key: string]: {
                                readonly bytes?: number;
                                readonly digest?: string;
                                /** @enum {unknown} */
                                readonly format?: "jpeg" | "png";
                                readonly heightPx?: number;
                                readonly isColour?: boolean;
                                readonly meanLuma?: number;
                                /** @description Variance of the Laplacian */
                                readonly sharpness?: number;
                                readonly widthPx?: number;
                            };
                        };
                        /** @description Service id → what is known of its domain */
                        readonly domains?: {
                            readonly [key: string]: {
                                /** Format: date */
                                readonly expiresOn?: string;
                                /** @enum {unknown} */
                                readonly holder?: "subject" | "legal-representative" | "principal" | "other" | "unknown";
                                readonly isBeingDeleted?: boolean;
                                readonly isHeldBySubject?: boolean;
                                readonly isLive?: boolean;
                                readonly isOnHold?: boolean;
                                readonly isRealNameVerified?: boolean;
                                readonly isRegistered?: boolean;
                                readonly isRegistrarApproved?: boolean;
                                /** @enum {unknown} */
                                readonly pointsTo?: "nowhere" | "here" | "elsewhere" | "both";
                                /** Format: date */
                                readonly realNameReadyOn?: string;
                                readonly registrar?: string;
                                readonly resolves?: boolean;
                            };
                        };
                        /** @description With follow-ups: what stands in the register */
                        readonly filedMaterial?: {
                            readonly cancellation?: {
                                /** @description Reason (注销原因) */
                                readonly reason?: string;
                                /** @description Remark */
                                readonly remark?: string;
                            };
                            /** @description Slot → what is claimed of the image in it */
                            readonly documents?: {
                                readonly [key: string]: {
                                    readonly bytes?: number;
                                    readonly digest?: string;
                                    /** @enum {unknown} */
                                    readonly format?: "jpeg" | "png";
                                    readonly heightPx?: number;
                                    readonly isColour?: boolean;
                                    readonly meanLuma?: number;
                                    /** @description Variance of the Laplacian */
                                    readonly sharpness?: number;
                                    readonly widthPx?: number;
                                };
                            };
                            readonly filing?: {
                                /** @description Filing password (备案密码) */
                                readonly password?: string;
                            };
                            readonly services?: readonly {
                                readonly access?: {
                                    readonly addresses?: readonly string[];
                                    readonly instanceId?: string;
                                    readonly serverProvinceCode?: string;
                                    readonly serviceNumber?: string;
                                    readonly way?: string;
                                };
                                /** @description Domains that it calls */
                                readonly appDomains?: readonly string[];
                                /** @description Service content (服务内容) */
                                readonly contents?: readonly string[];
                                /** @description Domain (域名) */
                                readonly domain?: string;
                                readonly filed?: {
                                    readonly bureauAccessIds?: readonly string[];
                                    readonly bureauDomainIds?: readonly string[];
                                    readonly bureauServiceId?: string;
                                    readonly serviceFilingNumber?: string;
                                };
                                /** @description Home page (首页网址) */
                                readonly homePage?: string;
                                /** @description Where it runs (所在平台) */
                                readonly host?: string;
                                /** @description AppID there */
                                readonly hostId?: string;
                                readonly id?: string;
                                /** @enum {unknown} */
                                readonly kind?: "website" | "app" | "mini-program" | "quick-app";
                                /** @description Languages (网站语言) */
                                readonly languages?: readonly string[];
                                /** @description Name of the website (网站名称) */
                                readonly name?: string;
                                /** @description Platforms (运行平台) */
                                readonly platforms?: readonly {
                                    readonly fingerprint: string;
                                    readonly packageName: string;
                                    readonly publicKey: string;
                                    readonly system: string;
                                }[];
                                /** @description Pre-approval (前置审批) needed? */
                                readonly preApprovalNeeded?: string;
                                /** @description Pre-approvals (前置审批) */
                                readonly preApprovals?: readonly {
                                    readonly kind: string;
                                    readonly number: string;
                                }[];
                                readonly principal?: {
                                    /** @description Number of the document (证件号码) */
                                    readonly certificateNumber?: string;
                                    /** @description Identity document (证件类型) */
                                    readonly certificateType?: string;
                                    /** @description Valid from */
                                    readonly certificateValidFrom?: string;
                                    /** @description Valid until */
                                    readonly certificateValidUntil?: string;
                                    /** @description E-mail (电子邮箱) */
                                    readonly email?: string;
                                    /** @description Emergency phone (应急联系电话) */
                                    readonly emergencyPhone?: string;
                                    /** @description Landline (固定电话) */
                                    readonly landline?: string;
                                    /** @description Mobile number (手机) */
                                    readonly mobile?: string;
                                    /** @description Name (姓名) */
                                    readonly name?: string;
                                };
                                /** @description Person in charge of the website (网站负责人) */
                                readonly principalIsSubjects?: string;
                                /** @description Remark on the website (网站备注) */
                                readonly remark?: string;
                                /** @description Third-party SDKs */
                                readonly sdks?: readonly {
                                    readonly name: string;
                                    readonly vendor: string;
                                }[];
                            }[];
                            readonly signedForm?: {
                                /** @enum {unknown} */
                                readonly how?: "on-screen" | "on-paper";
                                readonly isCurrent?: boolean;
                            };
                            readonly subject?: {
                                /** @description Address on the certificate (证件住所) */
                                readonly certificateAddress?: string;
                                /** @description Certificate number (证件号码) */
                                readonly certificateNumber?: string;
                                /** @description Certificate type (证件类型) */
                                readonly certificateType?: string;
                                /** @description Certificate valid until */
                                readonly certificateValidUntil?: string;
                                /** @description City (市) */
                                readonly cityCode?: string;
                                /** @description District (区县) */
                                readonly districtCode?: string;
                                /** @description Investor or superior unit (投资人或上级主管单位) */
                                readonly investor?: string;
                                /** @description Kind of subject (单位性质) */
                                readonly kind?: string;
                                /** @description Legal representative (法定代表人) */
                                readonly legalRepresentative?: string;
                                /** @description Mailing address (通信地址) */
                                readonly mailingAddress?: string;
                                /** @description Name of the unit (主办单位名称) */
                                readonly name?: string;
                                readonly principal?: {
                                    /** @description Number of the document (证件号码) */
                                    readonly certificateNumber?: string;
                                    /** @description Identity document (证件类型) */
                                    readonly certificateType?: string;
                                    /** @description Valid from */
                                    readonly certificateValidFrom?: string;
                                    /** @description Valid until */
                                    readonly certificateValidUntil?: string;
                                    /** @description E-mail (电子邮箱) */
                                    readonly email?: string;
                                    /** @description Emergency phone (应急联系电话) */
                                    readonly emergencyPhone?: string;
                                    /** @description Is the legal representative (法定代表人) */
                                    readonly isLegalRepresentative?: string;
                                    /** @description Landline (固定电话) */
                                    readonly landline?: string;
                                    /** @description Mobile number (手机) */
                                    readonly mobile?: string;
                                    /** @description Name (姓名) */
                                    readonly name?: string;
                                };
                                /** @description Province (省) */
                                readonly provinceCode?: string;
                                /** @description Remark on the subject (备注) */
                                readonly remark?: string;
                            };
                        };
                        /** @description With follow-ups: number of what they are about */
                        readonly filedNumber?: string;
                        readonly filing?: {
                            /** @description Filing password (备案密码) */
                            readonly password?: string;
                        };
                        /**
                         * @description Judged as this type; else as what is determined
                         * @enum {unknown}
                         */
                        readonly filingType?: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
                        /** @description Service id → the product on which it runs */
                        readonly instances?: {
                            readonly [key: string]: {
                                readonly addresses?: readonly string[];
                                /** Format: date */
                                readonly endsOn?: string;
                                readonly isMainland?: boolean;
                                readonly product?: string;
                                /** Format: date */
                                readonly startsOn?: string;
                            };
                        };
                        /** @description What register and bureau say; what is left out is unknown */
                        readonly knowledge?: {
                            readonly domainAccessIsOurs?: boolean;
                            /** @enum {unknown} */
                            readonly domainFiled?: "yes" | "no" | "unknown";
                            readonly domainIsOfSubject?: boolean;
                            /** @enum {unknown} */
                            readonly subjectFiled?: "yes" | "no" | "unknown";
                            /** @enum {unknown} */
                            readonly subjectIsEmpty?: "yes" | "no" | "unknown";
                            readonly subjectIsOurs?: boolean;
                        };
                        /** @description Mobile number → code of its province */
                        readonly numberProvinces?: {
                            readonly [key: string]: string;
                        };
                        /**
                         * Format: date
                         * @description The day on which it is judged; today where none is given
                         */
                        readonly on?: string;
                        /** @description Types of the subject’s other open applications */
                        readonly openTypes?: readonly ("first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
                        readonly register?: {
                            /** @description Domain → the bureau’s list that has it */
                            readonly blacklistedDomains?: {
                                readonly [key: string]: "blacklist" | "illegal-access";
                            };
                            /** @description Filed sites of the subject that do not open, or not with their number */
                            readonly closedSites?: number;
                            /** @description Whether a bureau’s blacklist has the subject */
                            readonly isSubjectBlacklisted?: boolean;
                            /** @description Phone number → how many other subjects gave it */
                            readonly otherSubjectsUsingPhone?: {
                                readonly [key: string]: number;
                            };
                            /** @description Certificate number of a person → of how many other subjects that person is in charge */
                            readonly otherSubjectsWithPerson?: {
                                readonly [key: string]: number;
                            };
                            /** @description The same, counting units only */
                            readonly otherUnitsWithPerson?: {
                                readonly [key: string]: number;
                            };
                            /** @description Services that the subject has filed already */
                            readonly servicesFiled?: number;
                        };
                        readonly services?: readonly {
                            readonly access?: {
                                readonly addresses?: readonly string[];
                                readonly instanceId?: string;
                                readonly serverProvinceCode?: string;
                                readonly serviceNumber?: string;
                                readonly way?: string;
                            };
                            /** @description Domains that it calls */
                            readonly appDomains?: readonly string[];
                            /** @description Service content (服务内容) */
                            readonly contents?: readonly string[];
                            /** @description Domain (域名) */
                            readonly domain?: string;
                            readonly filed?: {
                                readonly bureauAccessIds?: readonly string[];
                                readonly bureauDomainIds?: readonly string[];
                                readonly bureauServiceId?: string;
                                readonly serviceFilingNumber?: string;
                            };
                            /** @description Home page (首页网址) */
                            readonly homePage?: string;
                            /** @description Where it runs (所在平台) */
                            readonly host?: string;
                            /** @description AppID there */
                            readonly hostId?: string;
                            readonly id?: string;
                            /** @enum {unknown} */
                            readonly kind?: "website" | "app" | "mini-program" | "quick-app";
                            /** @description Languages (网站语言) */
                            readonly languages?: readonly string[];
                            /** @description Name of the website (网站名称) */
                            readonly name?: string;
                            /** @description Platforms (运行平台) */
                            readonly platforms?: readonly {
                                readonly fingerprint: string;
                                readonly packageName: string;
                                readonly publicKey: string;
                                readonly system: string;
                            }[];
                            /** @description Pre-approval (前置审批) needed? */
                            readonly preApprovalNeeded?: string;
                            /** @description Pre-approvals (前置审批) */
                            readonly preApprovals?: readonly {
                                readonly kind: string;
                                readonly number: string;
                            }[];
                            readonly principal?: {
                                /** @description Number of the document (证件号码) */
                                readonly certificateNumber?: string;
                                /** @description Identity document (证件类型) */
                                readonly certificateType?: string;
                                /** @description Valid from */
                                readonly certificateValidFrom?: string;
                                /** @description Valid until */
                                readonly certificateValidUntil?: string;
                                /** @description E-mail (电子邮箱) */
                                readonly email?: string;
                                /** @description Emergency phone (应急联系电话) */
                                readonly emergencyPhone?: string;
                                /** @description Landline (固定电话) */
                                readonly landline?: string;
                                /** @description Mobile number (手机) */
                                readonly mobile?: string;
                                /** @description Name (姓名) */
                                readonly name?: string;
                            };
                            /** @description Person in charge of the website (网站负责人) */
                            readonly principalIsSubjects?: string;
                            /** @description Remark on the website (网站备注) */
                            readonly remark?: string;
                            /** @description Third-party SDKs */
                            readonly sdks?: readonly {
                                readonly name: string;
                                readonly vendor: string;
                            }[];
                        }[];
                        readonly signedForm?: {
                            /** @enum {unknown} */
                            readonly how?: "on-screen" | "on-paper";
                            readonly isCurrent?: boolean;
                        };
                        readonly subject?: {
                            /** @description Address on the certificate (证件住所) */
                            readonly certificateAddress?: string;
                            /** @description Certificate number (证件号码) */
                            readonly certificateNumber?: string;
                            /** @description Certificate type (证件类型) */
                            readonly certificateType?: string;
                            /** @description Certificate valid until */
                            readonly certificateValidUntil?: string;
                            /** @description City (市) */
                            readonly cityCode?: string;
                            /** @description District (区县) */
                            readonly districtCode?: string;
                            /** @description Investor or superior unit (投资人或上级主管单位) */
                            readonly investor?: string;
                            /** @description Kind of subject (单位性质) */
                            readonly kind?: string;
                            /** @description Legal representative (法定代表人) */
                            readonly legalRepresentative?: string;
                            /** @description Mailing address (通信地址) */
                            readonly mailingAddress?: string;
                            /** @description Name of the unit (主办单位名称) */
                            readonly name?: string;
                            readonly principal?: {
                                /** @description Number of the document (证件号码) */
                                readonly certificateNumber?: string;
                                /** @description Identity document (证件类型) */
                                readonly certificateType?: string;
                                /** @description Valid from */
                                readonly certificateValidFrom?: string;
                                /** @description Valid until */
                                readonly certificateValidUntil?: string;
                                /** @description E-mail (电子邮箱) */
                                readonly email?: string;
                                /** @description Emergency phone (应急联系电话) */
                                readonly emergencyPhone?: string;
                                /** @description Is the legal representative (法定代表人) */
                                readonly isLegalRepresentative?: string;
                                /** @description Landline (固定电话) */
                                readonly landline?: string;
                                /** @description Mobile number (手机) */
                                readonly mobile?: string;
                                /** @description Name (姓名) */
                                readonly name?: string;
                            };
                            /** @description Province (省) */
                            readonly provinceCode?: string;
                            /** @description Remark on the subject (备注) */
                            readonly remark?: string;
                        };
                        /** @description Addresses of the services that the provider has not filed; left out: nobody asked */
                        readonly unfiledAddresses?: readonly string[];
                    } | readonly {
                        /** @description Reserved address ranges that count as public, such as `documentation` for invented cases */
                        readonly allowedAddressUses?: readonly string[];
                        readonly cancellation?: {
                            /** @description Reason (注销原因) */
                            readonly reason?: string;
                            /** @description Remark */
                            readonly remark?: string;
                        };
                        /** @description Slot → what is claimed of the image in it */
                        readonly documents?: {
                            readonly [key: string]: {
                                readonly bytes?: number;
                                readonly digest?: string;
                                /** @enum {unknown} */
                                readonly format?: "jpeg" | "png";
                                readonly heightPx?: number;
                                readonly isColour?: boolean;
                                readonly meanLuma?: number;
                                /** @description Variance of the Laplacian */
                                readonly sharpness?: number;
                                readonly widthPx?: number;
                            };
                        };
                        /** @description Service id → what is known of its domain */
                        readonly domains?: {
                            readonly [key: string]: {
                                /** Format: date */
                                readonly expiresOn?: string;
                                /** @enum {unknown} */
                                readonly holder?: "subject" | "legal-representative" | "principal" | "other" | "unknown";
                                readonly isBeingDeleted?: boolean;
                                readonly isHeldBySubject?: boolean;
                                readonly isLive?: boolean;
                                readonly isOnHold?: boolean;
                                readonly isRealNameVerified?: boolean;
                                readonly isRegistered?: boolean;
                                readonly isRegistrarApproved?: boolean;
                                /** @enum {unknown} */
                                readonly pointsTo?: "nowhere" | "here" | "elsewhere" | "both";
                                /** Format: date */
                                readonly realNameReadyOn?: string;
                                readonly registrar?: string;
                                readonly resolves?: boolean;
                            };
                        };
                        /** @description With follow-ups: what stands in the register */
                        readonly filedMaterial?: {
                            readonly cancellation?: {
                                /** @description Reason (注销原因) */
                                readonly reason?: string;
                                /** @description Remark */
                                readonly remark?: string;
                            };
                            /** @description Slot → what is claimed of the image in it */
                            readonly documents?: {
                                readonly [key: string]: {
                                    readonly bytes?: number;
                                    readonly digest?: string;
                                    /** @enum {unknown} */
                                    readonly format?: "jpeg" | "png";
                                    readonly heightPx?: number;
                                    readonly isColour?: boolean;
                                    readonly meanLuma?: number;
                                    /** @description Variance of the Laplacian */
                                    readonly sharpness?: number;
                                    readonly widthPx?: number;
                                };
                            };
                            readonly filing?: {
                                /** @description Filing password (备案密码) */
                                readonly password?: string;
                            };
                            readonly services?: readonly {
                                readonly access?: {
                                    readonly addresses?: readonly string[];
                                    readonly instanceId?: string;
                                    readonly serverProvinceCode?: string;
                                    readonly serviceNumber?: string;
                                    readonly way?: string;
                                };
                                /** @description Domains that it calls */
                                readonly appDomains?: readonly string[];
                                /** @description Service content (服务内容) */
                                readonly contents?: readonly string[];
                                /** @description Domain (域名) */
                                readonly domain?: string;
                                readonly filed?: {
                                    readonly bureauAccessIds?: readonly string[];
                                    readonly bureauDomainIds?: readonly string[];
                                    readonly bureauServiceId?: string;
                                    readonly serviceFilingNumber?: string;
                                };
                                /** @description Home page (首页网址) */
                                readonly homePage?: string;
                                /** @description Where it runs (所在平台) */
                                readonly host?: string;
                                /** @description AppID there */
                                readonly hostId?: string;
                                readonly id?: string;
                                /** @enum {unknown} */
                                readonly kind?: "website" | "app" | "mini-program" | "quick-app";
                                /** @description Languages (网站语言) */
                                readonly languages?: readonly string[];
                                /** @description Name of the website (网站名称) */
                                readonly name?: string;
                                /** @description Platforms (运行平台) */
                                readonly platforms?: readonly {
                                    readonly fingerprint: string;
                                    readonly packageName: string;
                                    readonly publicKey: string;
                                    readonly system: string;
                                }[];
                                /** @description Pre-approval (前置审批) needed? */
                                readonly preApprovalNeeded?: string;
                                /** @description Pre-approvals (前置审批) */
                                readonly preApprovals?: readonly {
                                    readonly kind: string;
                                    readonly number: string;
                                }[];
                                readonly principal?: {
                                    /** @description Number of the document (证件号码) */
                                    readonly certificateNumber?: string;
                                    /** @description Identity document (证件类型) */
                                    readonly certificateType?: string;
                                    /** @description Valid from */
                                    readonly certificateValidFrom?: string;
                                    /** @description Valid until */
                                    readonly certificateValidUntil?: string;
                                    /** @description E-mail (电子邮箱) */
                                    readonly email?: string;
                                    /** @description Emergency phone (应急联系电话) */
                                    readonly emergencyPhone?: string;
                                    /** @description Landline (固定电话) */
                                    readonly landline?: string;
                                    /** @description Mobile number (手机) */
                                    readonly mobile?: string;
                                    /** @description Name (姓名) */
                                    readonly name?: string;
                                };
                                /** @description Person in charge of the website (网站负责人) */
                                readonly principalIsSubjects?: string;
                                /** @description Remark on the website (网站备注) */
                                readonly remark?: string;
                                /** @description Third-party SDKs */
                                readonly sdks?: readonly {
                                    readonly name: string;
                                    readonly vendor: string;
                                }[];
                            }[];
                            readonly signedForm?: {
                                /** @enum {unknown} */
                                readonly how?: "on-screen" | "on-paper";
                                readonly isCurrent?: boolean;
                            };
                            readonly subject?: {
                                /** @description Address on the certificate (证件住所) */
                                readonly certificateAddress?: string;
                                /** @description Certificate number (证件号码) */
                                readonly certificateNumber?: string;
                                /** @description Certificate type (证件类型) */
                                readonly certificateType?: string;
                                /** @description Certificate valid until */
                                readonly certificateValidUntil?: string;
                                /** @description City (市) */
                                readonly cityCode?: string;
                                /** @description District (区县) */
                                readonly districtCode?: string;
                                /** @description Investor or superior unit (投资人或上级主管单位) */
                                readonly investor?: string;
                                /** @description Kind of subject (单位性质) */
                                readonly kind?: string;
                                /** @description Legal representative (法定代表人) */
                                readonly legalRepresentative?: string;
                                /** @description Mailing address (通信地址) */
                                readonly mailingAddress?: string;
                                /** @description Name of the unit (主办单位名称) */
                                readonly name?: string;
                                readonly principal?: {
                                    /** @description Number of the document (证件号码) */
                                    readonly certificateNumber?: string;
                                    /** @description Identity document (证件类型) */
                                    readonly certificateType?: string;
                                    /** @description Valid from */
                                    readonly certificateValidFrom?: string;
                                    /** @description Valid until */
                                    readonly certificateValidUntil?: string;
                                    /** @description E-mail (电子邮箱) */
                                    readonly email?: string;
                                    /** @description Emergency phone (应急联系电话) */
                                    readonly emergencyPhone?: string;
                                    /** @description Is the legal representative (法定代表人) */
                                    readonly isLegalRepresentative?: string;
                                    /** @description Landline (固定电话) */
                                    readonly landline?: string;
                                    /** @description Mobile number (手机) */
                                    readonly mobile?: string;
                                    /** @description Name (姓名) */
                                    readonly name?: string;
                                };
                                /** @description Province (省) */
                                readonly provinceCode?: string;
                                /** @description Remark on the subject (备注) */
                                readonly remark?: string;
                            };
                        };
                        /** @description With follow-ups: number of what they are about */
                        readonly filedNumber?: string;
                        readonly filing?: {
                            /** @description Filing password (备案密码) */
                            readonly password?: string;
                        };
                        /**
                         * @description Judged as this type; else as what is determined
                         * @enum {unknown}
                         */
                        readonly filingType?: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
                        /** @description Service id → the product on which it runs */
                        readonly instances?: {
                            readonly [key: string]: {
                                readonly addresses?: readonly string[];
                                /** Format: date */
                                readonly endsOn?: string;
                                readonly isMainland?: boolean;
                                readonly product?: string;
                                /** Format: date */
                                readonly startsOn?: string;
                            };
                        };
                        /** @description What register and bureau say; what is left out is unknown */
                        readonly knowledge?: {
                            readonly domainAccessIsOurs?: boolean;
                            /** @enum {unknown} */
                            readonly domainFiled?: "yes" | "no" | "unknown";
                            readonly domainIsOfSubject?: boolean;
                            /** @enum {unknown} */
                            readonly subjectFiled?: "yes" | "no" | "unknown";
                            /** @enum {unknown} */
                            readonly subjectIsEmpty?: "yes" | "no" | "unknown";
                            readonly subjectIsOurs?: boolean;
                        };
                        /** @description Mobile number → code of its province */
                        readonly numberProvinces?: {
                            readonly [key: string]: string;
                        };
                        /**
                         * Format: date
                         * @description The day on which it is judged; today where none is given
                         */
                        readonly on?: string;
                        /** @description Types of the subject’s other open applications */
                        readonly openTypes?: readonly ("first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
                        readonly register?: {
                            /** @description Domain → the bureau’s list that has it */
                            readonly blacklistedDomains?: {
                                readonly [key: string]: "blacklist" | "illegal-access";
                            };
                            /** @description Filed sites of the subject that do not open, or not with their number */
                            readonly closedSites?: number;
                            /** @description Whether a bureau’s blacklist has the subject */
                            readonly isSubjectBlacklisted?: boolean;
                            /** @description Phone number → how many other subjects gave it */
                            readonly otherSubjectsUsingPhone?: {
                                readonly [key: string]: number;
                            };
                            /** @description Certificate number of a person → of how many other subjects that person is in charge */
                            readonly otherSubjectsWithPerson?: {
                                readonly [key: string]: number;
                            };
                            /** @description The same, counting units only */
                            readonly otherUnitsWithPerson?: {
                                readonly [key: string]: number;
                            };
                            /** @description Services that the subject has filed already */
                            readonly servicesFiled?: number;
                        };
                        readonly services?: readonly {
                            readonly access?: {
                                readonly addresses?: readonly string[];
                                readonly instanceId?: string;
                                readonly serverProvinceCode?: string;
                                readonly serviceNumber?: string;
                                readonly way?: string;
                            };
                            /** @description Domains that it calls */
                            readonly appDomains?: readonly string[];
                            /** @description Service content (服务内容) */
                            readonly contents?: readonly string[];
                            /** @description Domain (域名) */
                            readonly domain?: string;
                            readonly filed?: {
                                readonly bureauAccessIds?: readonly string[];
                                readonly bureauDomainIds?: readonly string[];
                                readonly bureauServiceId?: string;
                                readonly serviceFilingNumber?: string;
                            };
                            /** @description Home page (首页网址) */
                            readonly homePage?: string;
                            /** @description Where it runs (所在平台) */
                            readonly host?: string;
                            /** @description AppID there */
                            readonly hostId?: string;
                            readonly id?: string;
                            /** @enum {unknown} */
                            readonly kind?: "website" | "app" | "mini-program" | "quick-app";
                            /** @description Languages (网站语言) */
                            readonly languages?: readonly string[];
                            /** @description Name of the website (网站名称) */
                            readonly name?: string;
                            /** @description Platforms (运行平台) */
                            readonly platforms?: readonly {
                                readonly fingerprint: string;
                                readonly packageName: string;
                                readonly publicKey: string;
                                readonly system: string;
                            }[];
                            /** @description Pre-approval (前置审批) needed? */
                            readonly preApprovalNeeded?: string;
                            /** @description Pre-approvals (前置审批) */
                            readonly preApprovals?: readonly {
                                readonly kind: string;
                                readonly number: string;
                            }[];
                            readonly principal?: {
                                /** @description Number of the document (证件号码) */
                                readonly certificateNumber?: string;
                                /** @description Identity document (证件类型) */
                                readonly certificateType?: string;
                                /** @description Valid from */
                                readonly certificateValidFrom?: string;
                                /** @description Valid until */
                                readonly certificateValidUntil?: string;
                                /** @description E-mail (电子邮箱) */
                                readonly email?: string;
                                /** @description Emergency phone (应急联系电话) */
                                readonly emergencyPhone?: string;
                                /** @description Landline (固定电话) */
                                readonly landline?: string;
                                /** @description Mobile number (手机) */
                                readonly mobile?: string;
                                /** @description Name (姓名) */
                                readonly name?: string;
                            };
                            /** @description Person in charge of the website (网站负责人) */
                            readonly principalIsSubjects?: string;
                            /** @description Remark on the website (网站备注) */
                            readonly remark?: string;
                            /** @description Third-party SDKs */
                            readonly sdks?: readonly {
                                readonly name: string;
                                readonly vendor: string;
                            }[];
                        }[];
                        readonly signedForm?: {
                            /** @enum {unknown} */
                            readonly how?: "on-screen" | "on-paper";
                            readonly isCurrent?: boolean;
                        };
                        readonly subject?: {
                            /** @description Address on the certificate (证件住所) */
                            readonly certificateAddress?: string;
                            /** @description Certificate number (证件号码) */
                            readonly certificateNumber?: string;
                            /** @description Certificate type (证件类型) */
                            readonly certificateType?: string;
                            /** @description Certificate valid until */
                            readonly certificateValidUntil?: string;
                            /** @description City (市) */
                            readonly cityCode?: string;
                            /** @description District (区县) */
                            readonly districtCode?: string;
                            /** @description Investor or superior unit (投资人或上级主管单位) */
                            readonly investor?: string;
                            /** @description Kind of subject (单位性质) */
                            readonly kind?: string;
                            /** @description Legal representative (法定代表人) */
                            readonly legalRepresentative?: string;
                            /** @description Mailing address (通信地址) */
                            readonly mailingAddress?: string;
                            /** @description Name of the unit (主办单位名称) */
                            readonly name?: string;
                            readonly principal?: {
                                /** @description Number of the document (证件号码) */
                                readonly certificateNumber?: string;
                                /** @description Identity document (证件类型) */
                                readonly certificateType?: string;
                                /** @description Valid from */
                                readonly certificateValidFrom?: string;
                                /** @description Valid until */
                                readonly certificateValidUntil?: string;
                                /** @description E-mail (电子邮箱) */
                                readonly email?: string;
                                /** @description Emergency phone (应急联系电话) */
                                readonly emergencyPhone?: string;
                                /** @description Is the legal representative (法定代表人) */
                                readonly isLegalRepresentative?: string;
                                /** @description Landline (固定电话) */
                                readonly landline?: string;
                                /** @description Mobile number (手机) */
                                readonly mobile?: string;
                                /** @description Name (姓名) */
                                readonly name?: string;
                            };
                            /** @description Province (省) */
                            readonly provinceCode?: string;
                            /** @description Remark on the subject (备注) */
                            readonly remark?: string;
                        };
                        /** @description Addresses of the services that the provider has not filed; left out: nobody asked */
                        readonly unfiledAddresses?: readonly string[];
                    }[];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Judged"] | {
                            readonly answers: readonly (components["schemas"]["Judged"] | {
                                readonly problem: components["schemas"]["Problem"];
                            })[];
                            readonly count: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who I am */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change name or language */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly locale?: "zh-CN" | "en" | "es";
                        readonly name?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/me/api-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My API keys */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly components["schemas"]["ApiKey"][];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make an API key; its secret is shown once */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly expiresInDays?: number;
                        readonly name: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly key: string;
                            readonly line: components["schemas"]["ApiKey"];
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/api-keys/{apiKeyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove an API key */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly apiKeyId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/mobile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Confirm the mobile number */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The digits that were sent */
                        readonly code: string;
                        /** @description Mobile number of mainland China */
                        readonly mobile: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/mobile/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a code to a mobile number */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Mobile number of mainland China */
                        readonly mobile: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly expiresInSeconds: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change the password; ends every other session */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly current: string;
                        readonly next: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/addresses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The provider’s own address ranges, and addresses in use that are not filed */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Id */
                    readonly after?: string;
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                    readonly part?: "source" | "allocation" | "broadcast" | "brought";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Addresses"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Add a range as a draft */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly facts: {
                            readonly broadcaster?: string;
                            readonly contactEmail?: string;
                            readonly contactName?: string;
                            readonly contactPhone?: string;
                            readonly gatewayAddress?: string;
                            readonly gatewayPlace?: string;
                            readonly isForRedirection?: string;
                            readonly note?: string;
                            readonly originName?: string;
                            readonly originUnit?: string;
                            readonly passedOnTo?: string;
                            readonly requester?: string;
                            readonly unit?: string;
                            readonly use?: string;
                            readonly usedOn?: string;
                            readonly userAddress?: string;
                            readonly userCityCode?: string;
                            readonly userDistrictCode?: string;
                            readonly userIndustry?: string;
                            readonly userName?: string;
                            readonly userProvinceCode?: string;
                            readonly userSubjectKind?: string;
                            readonly userUnitClass?: string;
                            readonly way?: string;
                        };
                        /** @enum {string} */
                        readonly part: "source" | "allocation" | "broadcast" | "brought";
                        /** @description An address, a network such as `203.0.113.0/24`, or first and last with a dash */
                        readonly range: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Address"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/addresses/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One range with its history */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AddressWithHistory"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a range */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly facts: {
                            readonly broadcaster?: string;
                            readonly contactEmail?: string;
                            readonly contactName?: string;
                            readonly contactPhone?: string;
                            readonly gatewayAddress?: string;
                            readonly gatewayPlace?: string;
                            readonly isForRedirection?: string;
                            readonly note?: string;
                            readonly originName?: string;
                            readonly originUnit?: string;
                            readonly passedOnTo?: string;
                            readonly requester?: string;
                            readonly unit?: string;
                            readonly use?: string;
                            readonly usedOn?: string;
                            readonly userAddress?: string;
                            readonly userCityCode?: string;
                            readonly userDistrictCode?: string;
                            readonly userIndustry?: string;
                            readonly userName?: string;
                            readonly userProvinceCode?: string;
                            readonly userSubjectKind?: string;
                            readonly userUnitClass?: string;
                            readonly way?: string;
                        };
                        /** @description An address, a network such as `203.0.113.0/24`, or first and last with a dash */
                        readonly range: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Address"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Give a range up */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Address"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/addresses/load": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add many ranges, all or none */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly entries: readonly {
                            readonly facts: {
                                readonly broadcaster?: string;
                                readonly contactEmail?: string;
                                readonly contactName?: string;
                                readonly contactPhone?: string;
                                readonly gatewayAddress?: string;
                                readonly gatewayPlace?: string;
                                readonly isForRedirection?: string;
                                readonly note?: string;
                                readonly originName?: string;
                                readonly originUnit?: string;
                                readonly passedOnTo?: string;
                                readonly requester?: string;
                                readonly unit?: string;
                                readonly use?: string;
                                readonly usedOn?: string;
                                readonly userAddress?: string;
                                readonly userCityCode?: string;
                                readonly userDistrictCode?: string;
                                readonly userIndustry?: string;
                                readonly userName?: string;
                                readonly userProvinceCode?: string;
                                readonly userSubjectKind?: string;
                                readonly userUnitClass?: string;
                                readonly way?: string;
                            };
                            /** @enum {string} */
                            readonly part: "source" | "allocation" | "broadcast" | "brought";
                            /** @description An address, a network such as `203.0.113.0/24`, or first and last with a dash */
                            readonly range: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly loaded: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/addresses/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report these ranges, or every complete draft */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ids?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly left: number;
                            readonly reported: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/applications/{applicationId}/expedited": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say that a case goes first on its way to the bureau, or not any more */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly isExpedited: boolean;
                        /** @description Why; needed to let it go first, and shown to reviewers. No personal data */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly isExpedited: boolean;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who read and did what */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Id */
                    readonly applicationId?: string;
                    /** @description `nextCursor` of the page before */
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AuditPage"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/bureaux/{bureau}/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Stop or resume reporting to one bureau */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly bureau: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly isHeld: boolean;
                        /** @description Why; shown beside the bureau. No personal data */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Exchange"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/exchange": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the bureaux stand, and the files exchanged with them, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Id */
                    readonly bureau?: string;
                    /** @description `nextCursor` of the page before */
                    readonly cursor?: string;
                    readonly direction?: "up" | "down";
                    readonly kind?: string;
                    readonly state?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Exchange"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/exchange/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One exchange file: its cases, messages and calls */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly fileId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExchangeFileDetail"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/exchange/files/{fileId}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a kept file says, personal data masked; recorded in the audit trail */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Nothing masked: administrators only */
                    readonly whole?: boolean;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly fileId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FileContent"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/exchange/files/{fileId}/send-again": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a kept file again byte for byte, after asking the bureau what it has */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly fileId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExchangeFileDetail"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/forecast": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How often the forecast of the bureau’s codes was right, over 90 days */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Codes that were expected when cases were reported, against those that came back */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ForecastRates"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rule packs and their editions */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly components["schemas"]["PackLine"][];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One rule pack: text in force, history, draft */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Pack"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs/{code}/draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Save a draft
         * @description A draft may be broken. `revision` 0 begins one; an older revision than the stored is refused.
         */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Text of the pack, JSON */
                        readonly body: string;
                        /** @description Further cases: a JSON list, or empty */
                        readonly cases: string;
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PackDraft"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Drop a draft */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Pack"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs/{code}/editions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish the draft from a day
         * @description Refused with `pack-broken` while it has problems, and with `pack-cases-fail` while cases come out differently, unless `despiteCases` says so.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly despiteCases?: boolean;
                        /**
                         * Format: date
                         * @description Day in mainland China
                         */
                        readonly effectiveOn: string;
                        readonly note: string;
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Pack"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs/{code}/editions/{editionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Text of one published edition */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                    /** @description Id */
                    readonly editionId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly edition: components["schemas"]["PackEdition"];
                            readonly text: string;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Withdraw an edition that is not in force yet */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                    /** @description Id */
                    readonly editionId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Pack"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs/{code}/impact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Which open cases a pack would newly block, or no longer block
         * @description Judges one batch; ask again with `nextCursor` until there is none.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Text of the pack, JSON */
                        readonly body: string;
                        /** @description `nextCursor` of the page before */
                        readonly cursor?: string;
                        /**
                         * Format: date
                         * @description Day in mainland China
                         */
                        readonly effectiveOn?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PackImpact"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/packs/{code}/trial": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Try a pack: problems with line and reason, differences, cases */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description `national`, six digits of a province, or `operator` */
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Text of the pack, JSON */
                        readonly body: string;
                        /** @description Further cases: a JSON list, or empty */
                        readonly cases: string;
                        /**
                         * Format: date
                         * @description Day in mainland China
                         */
                        readonly effectiveOn?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PackTrial"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/registrar-domains": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Domains that the provider reports as their registrar */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Id */
                    readonly after?: string;
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RegistrarDomains"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Add a domain as a draft */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description A domain, without anything below it */
                        readonly domain: string;
                        readonly facts: {
                            readonly administratorAddress?: string;
                            readonly administratorCityCode?: string;
                            readonly administratorEmail?: string;
                            readonly administratorName?: string;
                            readonly administratorOrganisation?: string;
                            readonly administratorPhone?: string;
                            readonly administratorProvinceCode?: string;
                            readonly domainType?: string;
                            readonly expiresOn?: string;
                            readonly nameServer?: string;
                            readonly payerAddress?: string;
                            readonly payerCityCode?: string;
                            readonly payerEmail?: string;
                            readonly payerName?: string;
                            readonly payerOrganisation?: string;
                            readonly payerPhone?: string;
                            readonly payerProvinceCode?: string;
                            readonly registeredOn?: string;
                            readonly registrantAddress?: string;
                            readonly registrantCityCode?: string;
                            readonly registrantEmail?: string;
                            readonly registrantName?: string;
                            readonly registrantOrganisation?: string;
                            readonly registrantPhone?: string;
                            readonly registrantProvinceCode?: string;
                            readonly registrar?: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RegistrarDomain"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/registrar-domains/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One domain with its history */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RegistrarDomainWithHistory"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Other values for a domain */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly facts: {
                            readonly administratorAddress?: string;
                            readonly administratorCityCode?: string;
                            readonly administratorEmail?: string;
                            readonly administratorName?: string;
                            readonly administratorOrganisation?: string;
                            readonly administratorPhone?: string;
                            readonly administratorProvinceCode?: string;
                            readonly domainType?: string;
                            readonly expiresOn?: string;
                            readonly nameServer?: string;
                            readonly payerAddress?: string;
                            readonly payerCityCode?: string;
                            readonly payerEmail?: string;
                            readonly payerName?: string;
                            readonly payerOrganisation?: string;
                            readonly payerPhone?: string;
                            readonly payerProvinceCode?: string;
                            readonly registeredOn?: string;
                            readonly registrantAddress?: string;
                            readonly registrantCityCode?: string;
                            readonly registrantEmail?: string;
                            readonly registrantName?: string;
                            readonly registrantOrganisation?: string;
                            readonly registrantPhone?: string;
                            readonly registrantProvinceCode?: string;
                            readonly registrar?: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RegistrarDomain"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Give a domain up */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RegistrarDomain"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/registrar-domains/load": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add many domains, all or none */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly entries: readonly {
                            /** @description A domain, without anything below it */
                            readonly domain: string;
                            readonly facts: {
                                readonly administratorAddress?: string;
                                readonly administratorCityCode?: string;
                                readonly administratorEmail?: string;
                                readonly administratorName?: string;
                                readonly administratorOrganisation?: string;
                                readonly administratorPhone?: string;
                                readonly administratorProvinceCode?: string;
                                readonly domainType?: string;
                                readonly expiresOn?: string;
                                readonly nameServer?: string;
                                readonly payerAddress?: string;
                                readonly payerCityCode?: string;
                                readonly payerEmail?: string;
                                readonly payerName?: string;
                                readonly payerOrganisation?: string;
                                readonly payerPhone?: string;
                                readonly payerProvinceCode?: string;
                                readonly registeredOn?: string;
                                readonly registrantAddress?: string;
                                readonly registrantCityCode?: string;
                                readonly registrantEmail?: string;
                                readonly registrantName?: string;
                                readonly registrantOrganisation?: string;
                                readonly registrantPhone?: string;
                                readonly registrantProvinceCode?: string;
                                readonly registrar?: string;
                            };
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly loaded: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/registrar-domains/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report these domains, or every complete draft */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                    readonly bureau?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ids?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly left: number;
                            readonly reported: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operator/instances/{instanceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Push an instance that a customer owns
         * @description For the console of the provider; the same call again changes the instance.
         */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly instanceId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly accessWay: string;
                        /** Format: email */
                        readonly accountEmail: string;
                        readonly addresses: readonly string[];
                        /** @description Code of a bureau, where the provider reports to several; the first, or what the account’s products say */
                        readonly bureau?: string;
                        /** Format: date */
                        readonly endsOn: string;
                        readonly isMainland: boolean;
                        readonly name: string;
                        readonly product: string;
                        readonly region: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly serverProvinceCode: string;
                        /** Format: date */
                        readonly startsOn: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Instance"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operator/registrar-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Load what the registrar knows of domains
         * @description For operators who are registrars, or work with one. All records are taken or none; a domain that has a record gets the new one.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly records: readonly {
                            readonly certificateNumber?: string;
                            readonly certificateType?: string;
                            readonly domain: string;
                            readonly expiresOn?: string;
                            readonly holderName?: string;
                            readonly isOwnRegistrar?: boolean;
                            /** @description A day, or `no` */
                            readonly realNameVerifiedOn?: string;
                            readonly registrar?: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly loaded: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/password/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set a new password by code */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The digits that were sent */
                        readonly code: string;
                        /** Format: email */
                        readonly email: string;
                        readonly password: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/password/reset-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a code to reset the password */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly expiresInSeconds: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/phone/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the phone is asked for */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly token: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PhoneLink"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/phone/{token}/slots/{slot}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give an image from the phone */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Path of a field or of a document slot, such as `services.s1.name` */
                    readonly slot: string;
                    readonly token: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": Blob;
                    readonly "image/jpeg": Blob;
                    readonly "image/png": Blob;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Attached"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pre-check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What a filing would need, what would be returned, how long it takes
         * @description Without an account. Asks for nothing personal, asks no bureau, stores nothing.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly domain?: string;
                        /** @enum {string} */
                        readonly domainFiled?: "yes" | "no" | "unknown";
                        readonly name?: string;
                        /** @description Six digits, GB/T 2260 */
                        readonly provinceCode: string;
                        /** @enum {string} */
                        readonly serviceKind: "website" | "app" | "mini-program" | "quick-app";
                        /** @enum {string} */
                        readonly subjectFiled?: "yes" | "no" | "unknown";
                        /** @enum {string} */
                        readonly subjectKind: "enterprise" | "individual" | "government" | "public-institution" | "social-organisation" | "military";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PreChecked"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pre-check/rules/{provinceCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rules by which the pre-check judges while somebody types */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Six digits, GB/T 2260 */
                    readonly provinceCode: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly context: unknown;
                            readonly ruleSet: Record<string, never>;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/applications/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The reviewer's desk
         * @description Values are whole: the read is recorded.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReviewDesk"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/applications/{applicationId}/claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Claim one case */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReviewDesk"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/applications/{applicationId}/pass": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Pass the case */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/applications/{applicationId}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a claimed case back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly applicationId: string;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/applications/{applicationId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Return single fields and documents */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id */
                    readonly applicationId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly note?: string;
                            /** @description Path of a field or of a document slot, such as `services.s1.name` */
                            readonly path: string;
                            readonly reason: string;
                            readonly suggestion?: string;
                        }[];
                        /** @description The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile` */
                        readonly revision: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/claim-next": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Claim the case whose clock runs out first */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly applicationId: string;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/queue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits, by clock */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Queue"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Provinces with rules, and when these changed */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly components["schemas"]["RuleIndexLine"][];
                    };
                };
                /** @description Nothing changed since the asker looked (`if-none-match`) */
                readonly 304: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rules/{provinceCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The rules of a province on a day
         * @description Grouped by class; each with source, first day and whose rule it is. Without `on`: today.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly on?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Six digits, GB/T 2260 */
                    readonly provinceCode: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RulePage"];
                    };
                };
                /** @description Nothing changed since the asker looked (`if-none-match`) */
                readonly 304: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in by password */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                        readonly password: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/by-code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in by e-mail code */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description The digits that were sent */
                        readonly code: string;
                        /** Format: email */
                        readonly email: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a sign-in code by e-mail */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly expiresInSeconds: number;
                        };
                    };
                };
                /** @description A problem */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Address: {
            readonly bureauId?: string;
            /** @description What the bureau said last; `not-written`: what was reported could not be written into a file, for this reason */
            readonly codes: readonly {
                readonly code: string;
                readonly related?: readonly string[];
                readonly text: string;
            }[];
            readonly facts: {
                readonly broadcaster?: string;
                readonly contactEmail?: string;
                readonly contactName?: string;
                readonly contactPhone?: string;
                readonly gatewayAddress?: string;
                readonly gatewayPlace?: string;
                readonly isForRedirection?: string;
                readonly note?: string;
                readonly originName?: string;
                readonly originUnit?: string;
                readonly passedOnTo?: string;
                readonly requester?: string;
                readonly unit?: string;
                readonly use?: string;
                readonly usedOn?: string;
                readonly userAddress?: string;
                readonly userCityCode?: string;
                readonly userDistrictCode?: string;
                readonly userIndustry?: string;
                readonly userName?: string;
                readonly userProvinceCode?: string;
                readonly userSubjectKind?: string;
                readonly userUnitClass?: string;
                readonly way?: string;
            };
            /** @description What the bureau has */
            readonly filedRange?: string;
            readonly id: string;
            /** @description False: the interface has no such addresses (IPv6) */
            readonly isCarried: boolean;
            /** @description Columns needed before it can be reported */
            readonly missing: readonly ("unit" | "way" | "passedOnTo" | "use" | "usedOn" | "isForRedirection" | "userName" | "userSubjectKind" | "userUnitClass" | "userIndustry" | "userProvinceCode" | "userCityCode" | "userDistrictCode" | "userAddress" | "contactName" | "contactPhone" | "contactEmail" | "gatewayAddress" | "gatewayPlace" | "broadcaster" | "requester" | "originUnit" | "originName" | "note")[];
            /** @enum {string} */
            readonly operation: "add" | "change" | "delete";
            /** @enum {string} */
            readonly part: "source" | "allocation" | "broadcast" | "brought";
            readonly range: string;
            /** @description How many addresses; a text, because IPv6 has more than a number holds */
            readonly size: string;
            /** @enum {string} */
            readonly state: "draft" | "to-report" | "to-delete" | "reported" | "filed" | "rejected" | "deleted";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly updatedAt: string;
        };
        readonly Addresses: {
            readonly counts: {
                readonly entries: number;
                readonly filed: number;
            };
            readonly entries: readonly components["schemas"]["Address"][];
            readonly gaps: readonly {
                readonly address: string;
                readonly applicationId?: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly firstSeenAt: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly lastSeenAt: string;
            }[];
            /** @description Whether cases wait until their addresses are filed */
            readonly isRequired: boolean;
            readonly nextAfter?: string;
        };
        readonly AddressWithHistory: {
            readonly bureauId?: string;
            /** @description What the bureau said last; `not-written`: what was reported could not be written into a file, for this reason */
            readonly codes: readonly {
                readonly code: string;
                readonly related?: readonly string[];
                readonly text: string;
            }[];
            readonly facts: {
                readonly broadcaster?: string;
                readonly contactEmail?: string;
                readonly contactName?: string;
                readonly contactPhone?: string;
                readonly gatewayAddress?: string;
                readonly gatewayPlace?: string;
                readonly isForRedirection?: string;
                readonly note?: string;
                readonly originName?: string;
                readonly originUnit?: string;
                readonly passedOnTo?: string;
                readonly requester?: string;
                readonly unit?: string;
                readonly use?: string;
                readonly usedOn?: string;
                readonly userAddress?: string;
                readonly userCityCode?: string;
                readonly userDistrictCode?: string;
                readonly userIndustry?: string;
                readonly userName?: string;
                readonly userProvinceCode?: string;
                readonly userSubjectKind?: string;
                readonly userUnitClass?: string;
                readonly way?: string;
            };
            /** @description What the bureau has */
            readonly filedRange?: string;
            readonly history: readonly {
                readonly actor: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly at: string;
                readonly detail: string;
                /** @enum {string} */
                readonly what: "added" | "changed" | "reported" | "filed" | "rejected" | "deleted" | "removed";
            }[];
            readonly id: string;
            /** @description False: the interface has no such addresses (IPv6) */
            readonly isCarried: boolean;
            /** @description Columns needed before it can be reported */
            readonly missing: readonly ("unit" | "way" | "passedOnTo" | "use" | "usedOn" | "isForRedirection" | "userName" | "userSubjectKind" | "userUnitClass" | "userIndustry" | "userProvinceCode" | "userCityCode" | "userDistrictCode" | "userAddress" | "contactName" | "contactPhone" | "contactEmail" | "gatewayAddress" | "gatewayPlace" | "broadcaster" | "requester" | "originUnit" | "originName" | "note")[];
            /** @enum {string} */
            readonly operation: "add" | "change" | "delete";
            /** @enum {string} */
            readonly part: "source" | "allocation" | "broadcast" | "brought";
            readonly range: string;
            /** @description How many addresses; a text, because IPv6 has more than a number holds */
            readonly size: string;
            /** @enum {string} */
            readonly state: "draft" | "to-report" | "to-delete" | "reported" | "filed" | "rejected" | "deleted";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly updatedAt: string;
        };
        readonly ApiKey: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly expiresAt?: string;
            readonly id: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly lastUsedAt?: string;
            readonly name: string;
            /** @description The first characters, to tell keys apart */
            readonly start: string;
        };
        readonly Attached: {
            readonly document: components["schemas"]["Document"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly revision: number;
        };
        readonly AuditLine: {
            readonly action: string;
            readonly actor: string;
            readonly applicationId?: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly at: string;
            readonly detail: string;
        };
        readonly AuditPage: {
            readonly items: readonly components["schemas"]["AuditLine"][];
            readonly nextCursor?: string;
        };
        readonly Cancelled: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly cancelledAt: string;
            readonly numbers: readonly string[];
        };
        readonly Case: {
            readonly allowedActions: readonly string[];
            readonly cancelled?: components["schemas"]["Cancelled"];
            readonly clock?: components["schemas"]["Clock"];
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly createdAt: string;
            readonly determination: components["schemas"]["Determination"];
            readonly documents: readonly components["schemas"]["Document"][];
            readonly domains: readonly components["schemas"]["Domain"][];
            readonly endedWith?: string;
            readonly fields: readonly components["schemas"]["FieldDemand"][];
            readonly filed?: components["schemas"]["Filed"];
            /** @enum {string} */
            readonly filingType: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly followUp?: components["schemas"]["FollowUp"];
            readonly forecast?: components["schemas"]["Forecast"];
            readonly heldBack?: string;
            readonly history: readonly components["schemas"]["HistoryEntry"][];
            readonly id: string;
            readonly items: readonly components["schemas"]["ReturnItem"][];
            readonly open: "all" | readonly string[];
            /** @enum {string} */
            readonly owner: "applicant" | "reviewer" | "system" | "bureau" | "nobody";
            readonly packVersion: string;
            readonly provinceCode: string;
            readonly revision: number;
            readonly round: number;
            readonly rulesChanged?: components["schemas"]["RulesChanged"];
            readonly services: readonly components["schemas"]["ServiceLine"][];
            readonly signedForm?: {
                /** @enum {string} */
                readonly how: "on-screen" | "on-paper";
                readonly isCurrent: boolean;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly signedAt: string;
            };
            readonly slots: readonly components["schemas"]["SlotDemand"][];
            readonly smsPageUrl?: string;
            /** @enum {string} */
            readonly status: "draft" | "in-review" | "returned" | "awaiting-portrait" | "judging-portrait" | "ready-to-report" | "reported" | "sms-pending" | "under-bureau-review" | "filed" | "cancelled" | "bureau-rejected" | "withdrawn" | "abandoned" | "expired";
            readonly steps: readonly components["schemas"]["Step"][];
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly values: {
                readonly [key: string]: components["schemas"]["Value"];
            };
        };
        readonly CaseLine: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly createdAt: string;
            readonly domain: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly dueAt?: string;
            /** @description For the provider’s people: it goes first, with the reason given */
            readonly expedited?: string;
            /** @enum {string} */
            readonly filingType: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
            readonly id: string;
            readonly openItems: number;
            /** @enum {string} */
            readonly owner: "applicant" | "reviewer" | "system" | "bureau" | "nobody";
            readonly provinceCode: string;
            /** @enum {string} */
            readonly status: "draft" | "in-review" | "returned" | "awaiting-portrait" | "judging-portrait" | "ready-to-report" | "reported" | "sms-pending" | "under-bureau-review" | "filed" | "cancelled" | "bureau-rejected" | "withdrawn" | "abandoned" | "expired";
            readonly subjectName: string;
            readonly subjectNumber?: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly touchedAt: string;
        };
        readonly CasePage: {
            readonly items: readonly components["schemas"]["CaseLine"][];
            readonly nextCursor?: string;
        };
        readonly ClaimStep: {
            readonly expiresInSeconds: number;
            readonly mobile: string;
        };
        readonly Clock: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly dueAt: string;
            readonly isProvisional: boolean;
            /** @enum {string} */
            readonly owner: "applicant" | "reviewer" | "system" | "bureau" | "nobody";
            /** @enum {string} */
            readonly what: "first-review" | "portrait" | "sms" | "bureau-review" | "idle";
        };
        readonly CodeTable: {
            readonly bureau: string;
            readonly bureauName: string;
            readonly rows: readonly {
                readonly code: string;
                readonly fileId?: string;
                readonly fileName?: string;
                readonly isEnded: boolean;
                readonly isOffered: boolean;
                readonly isSaid: boolean;
                readonly isUnknown: boolean;
                readonly name: string;
                readonly number?: number;
                /** @enum {string} */
                readonly origin: "bureau" | "program";
                readonly ourName?: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly since?: string;
            }[];
            readonly table: string;
            /** @description Rows of the bureau that we have no word for */
            readonly unknown: number;
        };
        readonly CodeTables: {
            readonly tables: readonly components["schemas"]["CodeTable"][];
        };
        readonly ComplianceDesk: {
            readonly bureaux: readonly {
                readonly code: string;
                readonly name: string;
            }[];
            readonly open: number;
            readonly outcomes: readonly {
                readonly name: string;
                readonly number: number;
            }[];
            readonly overdue: number;
            readonly tasks: {
                readonly items: readonly components["schemas"]["ComplianceTask"][];
                readonly nextCursor?: string;
            };
        };
        readonly ComplianceLists: {
            readonly entries: readonly {
                readonly entryId: string;
                /** @enum {string} */
                readonly list: "blacklist" | "illegal-access";
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly listedAt: string;
                readonly name: string;
                readonly note?: string;
                /** @enum {string} */
                readonly what: "subject" | "domain";
            }[];
            readonly tables: readonly {
                readonly rows: number;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly since: string;
                readonly table: string;
            }[];
            readonly unknown: readonly {
                readonly element: string;
                readonly fileId: string;
                readonly fileName?: string;
                readonly position: number;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly receivedAt: string;
                readonly xml: string;
            }[];
        };
        readonly ComplianceTask: {
            readonly answer?: readonly {
                readonly name: string;
                readonly value: string;
            }[];
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly answeredAt?: string;
            /** @enum {string} */
            readonly answerKind: "verification" | "unfiled" | "note";
            readonly bureau: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly dueAt: string;
            readonly earlier?: readonly {
                readonly name: string;
                readonly value: string;
            }[];
            readonly id: string;
            readonly isOverdue: boolean;
            readonly isProvisional: boolean;
            /** @enum {string} */
            readonly kind: "unfiled-website" | "verification" | "subject-check" | "over-reported" | "under-reported" | "empty-service" | "liveness" | "notice" | "listed-filing" | "listed-case" | "code-changed" | "register-difference" | "report-refused" | "not-understood";
            readonly mayCloseByNote: boolean;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly receivedAt: string;
            /** @enum {string} */
            readonly reportState?: "waiting" | "in-file" | "taken" | "answered" | "refused" | "withdrawn" | "aside";
            readonly said: readonly {
                readonly name: string;
                readonly value: string;
            }[];
            readonly serviceFilingNumber?: string;
            readonly subjectNumber?: string;
            readonly timesTold: number;
        };
        readonly DatedStep: {
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly endsOn: string;
            readonly isProvisional: boolean;
            /** @enum {string} */
            readonly key: "submit" | "first-review" | "portrait" | "report" | "sms" | "bureau-review" | "number";
            readonly limit?: {
                readonly amount: number;
                /** @enum {string} */
                readonly unit: "working-days" | "hours";
            };
            /** @enum {string} */
            readonly owner: "applicant" | "reviewer" | "system" | "bureau" | "nobody";
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly startsOn: string;
        };
        readonly Determination: {
            /** @description Access unit that the case is for, where the provider has several */
            readonly accessUnit?: string;
            /** @enum {string} */
            readonly conflict?: "domain-of-other-subject" | "empty-subject-must-cancel" | "subject-blacklisted" | "domain-blacklisted" | "domain-connected-illegally" | "cannot-be-decided-yet";
            readonly evidence: readonly {
                /** @enum {string} */
                readonly about: "certificate" | "domain" | "service";
                /** @enum {string} */
                readonly answer: "filed" | "not-filed" | "unknown";
                /** @enum {string} */
                readonly asked: "own-register" | "bureau";
                readonly number?: string;
            }[];
            /** @enum {string} */
            readonly filingType?: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
            /** @enum {string} */
            readonly kind: "type" | "already-filed" | "conflict";
            readonly options: readonly ("change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
            readonly reason: string;
        };
        readonly Document: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly addedAt: string;
            /** @enum {string} */
            readonly by: "upload" | "phone";
            readonly bytes: number;
            /** @enum {string} */
            readonly format: "jpeg" | "png";
            readonly heightPx: number;
            readonly id: string;
            readonly slot: string;
            readonly widthPx: number;
        };
        readonly Domain: {
            readonly addresses: readonly string[];
            readonly display: string;
            /** @enum {string} */
            readonly dns: "answered" | "failed" | "not-asked";
            readonly domain: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly expiresOn?: string;
            readonly hasRecord: boolean;
            /** @enum {string} */
            readonly holder: "subject" | "legal-representative" | "principal" | "other" | "unknown";
            /** @enum {string} */
            readonly isBeingDeleted: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly isLive: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly isOnHold: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly isRegistered: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly isRegistrarApproved: "yes" | "no" | "unknown";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly lookedUpAt?: string;
            /** @enum {string} */
            readonly pointsTo: "nowhere" | "here" | "elsewhere" | "both" | "unknown";
            /** @enum {string} */
            readonly realName: "verified" | "waiting" | "not-verified" | "unknown";
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly realNameReadyOn?: string;
            readonly registrar?: string;
            /** @enum {string} */
            readonly registry: "answered" | "no-server" | "failed" | "not-asked";
            readonly serviceId: string;
        };
        readonly Edited: {
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly revision: number;
        };
        readonly Exchange: {
            readonly bureaux: readonly {
                /** @description What the configuration says of it, without secrets; absent where it is gone */
                readonly about?: {
                    readonly fileBytes: number;
                    readonly fileRecords: number;
                    readonly filesPerHour?: number;
                    readonly ispId: string;
                    readonly name: string;
                    readonly pauseSeconds: number;
                    readonly provinceCode: string;
                    readonly unitName: string;
                    readonly version: string;
                    readonly waitSeconds: number;
                    /** @description Empty: always open */
                    readonly windows: readonly {
                        readonly from: string;
                        readonly to: string;
                    }[];
                };
                readonly aside: number;
                readonly code: string;
                readonly filesByState: readonly {
                    readonly count: number;
                    readonly state: string;
                }[];
                readonly holdReason?: string;
                readonly isHeld: boolean;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly lastContactAt?: string;
                readonly lastError?: string;
                readonly lastSequence: number;
                readonly needsPerson: readonly ("held" | "set-aside" | "reporting-refused" | "fetching-refused" | "unreadable-file")[];
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly nextTryAt?: string;
                readonly waiting: number;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly waitingSince?: string;
            }[];
            readonly files: readonly components["schemas"]["ExchangeFile"][];
            readonly nextCursor?: string;
        };
        readonly ExchangeFile: {
            readonly answerCode?: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly answeredAt?: string;
            readonly answerText?: string;
            readonly attempts: number;
            readonly bureau: string;
            readonly bytes: number;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly createdAt: string;
            /** @enum {string} */
            readonly direction: "up" | "down";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly droppedAt?: string;
            readonly fileName?: string;
            readonly id: string;
            /** @description Up: types of filing or of reports. Down: kinds of messages, once it was processed */
            readonly kinds: readonly string[];
            readonly records: number;
            readonly sequence?: number;
            readonly state: string;
        };
        readonly ExchangeFileDetail: {
            readonly attempts: readonly {
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly at: string;
                readonly code: string;
                readonly text: string;
            }[];
            readonly byType: readonly {
                readonly count: number;
                readonly filingType: string;
            }[];
            readonly file: components["schemas"]["ExchangeFile"];
            readonly messages: readonly {
                readonly applicationId?: string;
                readonly kind: string;
                readonly outcome: string;
                readonly position: number;
            }[];
            /** @description Cases in the file, or named by its messages; at most 1,000 */
            readonly records: readonly {
                readonly applicationId: string;
                readonly domain: string;
                readonly filingType: string;
                readonly status: string;
            }[];
            /** @description Reports of the provider that belong to no case; at most 1,000 */
            readonly reports: readonly {
                readonly id: string;
                readonly kind: string;
                readonly problem?: string;
                readonly state: string;
            }[];
        };
        readonly FieldDemand: {
            readonly advice?: string;
            readonly options?: readonly string[];
            readonly path: string;
            readonly required: boolean;
        };
        readonly FileContent: {
            readonly isWhole: boolean;
            readonly lines: readonly {
                readonly depth: number;
                /** @enum {boolean} */
                readonly isMasked?: true;
                readonly name: string;
                readonly text?: string;
            }[];
            readonly more: number;
        };
        readonly Filed: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly filedAt: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly publicSecurityDueOn: string;
            readonly services: readonly {
                readonly domain: string;
                readonly footerHtml: string;
                /** @enum {string} */
                readonly kind: "website" | "app" | "mini-program" | "quick-app";
                readonly name: string;
                readonly serviceFilingNumber: string;
                readonly serviceId: string;
            }[];
            readonly subjectNumber: string;
        };
        readonly Filing: {
            readonly bureau: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly filedAt: string;
            readonly notices?: readonly {
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly dueAt: string;
                readonly number: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly receivedAt: string;
                readonly text: string;
            }[];
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly offeredUntil?: string;
            readonly openCaseId?: string;
            readonly provinceCode: string;
            readonly services: readonly {
                readonly addresses: readonly string[];
                readonly domain: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly filedAt: string;
                /** @enum {string} */
                readonly kind: "website" | "app" | "mini-program" | "quick-app";
                readonly name: string;
                readonly serviceFilingNumber: string;
            }[];
            readonly subjectKind?: string;
            readonly subjectName: string;
            readonly subjectNumber: string;
        };
        readonly FilingOffer: {
            readonly code: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly expiresAt: string;
        };
        /** @description Given facts do not meet a rule; stands beside one field */
        readonly Finding: {
            readonly basis: string;
            readonly code: string;
            readonly mark?: {
                readonly from: number;
                readonly to: number;
            };
            readonly pack: string;
            readonly params: {
                readonly [key: string]: string | number;
            };
            readonly path: string;
            readonly says?: {
                readonly [key: string]: string;
            };
            /** @enum {string} */
            readonly severity: "blocking" | "warning" | "undecided";
            readonly suggestion?: components["schemas"]["Suggestion"];
            readonly suggestions?: readonly string[];
        };
        readonly FollowUp: {
            readonly changed: readonly string[];
            readonly filedValues: {
                readonly [key: string]: components["schemas"]["Value"];
            };
            readonly moveTo?: string;
            readonly services: readonly {
                readonly domain: string;
                readonly name: string;
                readonly serviceFilingNumber: string;
                readonly serviceId?: string;
            }[];
            readonly subjectNumber: string;
        };
        readonly Forecast: {
            readonly atMostWorkingDays: number;
            /** @enum {string} */
            readonly basis: "history" | "law";
            readonly sampleSize: number;
            readonly spentWorkingDays: number;
            readonly typicalWorkingDays: number;
        };
        /** @description Codes that were expected when cases were reported, against those that came back */
        readonly ForecastRates: {
            readonly answered: number;
            readonly asExpected: number;
            readonly codes: readonly {
                readonly both: number;
                /** @enum {string} */
                readonly by?: "rules" | "query" | "records" | "product" | "encoder" | "bureau" | "success";
                readonly code: string;
                readonly neither: number;
                readonly onlyExpected: number;
                readonly onlyHappened: number;
                readonly precision?: number;
                readonly recall?: number;
            }[];
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly since: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly until: string;
        };
        readonly FormCodes: {
            readonly tables: readonly {
                readonly rows: readonly {
                    readonly code: string;
                    /** @description False: kept for what is filed, not for new entries */
                    readonly isOffered: boolean;
                    /** @description Chinese name in force */
                    readonly name: string;
                }[];
                readonly table: string;
            }[];
        };
        readonly HistoryEntry: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly at: string;
            /** @enum {string} */
            readonly by: "applicant" | "reviewer" | "bureau" | "system" | "phone";
            readonly event: string;
            readonly params: {
                readonly [key: string]: string | number | readonly string[];
            };
            readonly seq: number;
        };
        readonly Instance: {
            readonly addresses: readonly string[];
            readonly bureau?: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly endsOn: string;
            readonly id: string;
            readonly isMainland: boolean;
            readonly name: string;
            readonly numbers: readonly {
                readonly applicationId?: string;
                readonly serviceNumber: string;
                /** @enum {string} */
                readonly state: "free" | "bound" | "used";
            }[];
            readonly numbersLeft: number;
            readonly problems: readonly {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: string | number;
                };
            }[];
            readonly product: string;
            readonly region: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly startsOn: string;
        };
        readonly Judged: {
            readonly determination: components["schemas"]["JudgedDetermination"];
            readonly documents: readonly {
                readonly basis: string;
                readonly label: string;
                readonly pack: string;
                readonly required: boolean;
                readonly slot: string;
            }[];
            readonly fields: readonly {
                readonly basis: string;
                readonly label: string;
                readonly options?: readonly string[];
                readonly pack: string;
                readonly path: string;
                readonly required: boolean;
            }[];
            /** @enum {string} */
            readonly filingType: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
            /** @enum {string} */
            readonly filingTypeFrom: "given" | "determined" | "assumed";
            readonly findings: readonly components["schemas"]["SaidFinding"][];
            readonly forecast: components["schemas"]["RoadForecast"];
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly on: string;
            readonly provinceCode: string;
            readonly ruleSetVersion: string;
            readonly undecided: readonly components["schemas"]["Undecided"][];
            /** @enum {string} */
            readonly verdict: "clear" | "incomplete" | "blocked";
        };
        readonly JudgedDetermination: {
            /** @enum {string} */
            readonly filingType?: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
            /** @enum {string} */
            readonly kind: "type" | "already-filed" | "conflict";
            readonly missing: readonly string[];
            readonly options: readonly ("first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
            readonly reason: string;
        };
        readonly Me: {
            /** @description Companies of the provider that give access, where it has several */
            readonly accessUnits?: readonly {
                readonly bureau: string;
                readonly bureauName: string;
                readonly name: string;
            }[];
            readonly accountId: string;
            readonly email: string;
            readonly isDemo: boolean;
            readonly isRegistrar: boolean;
            readonly locale: string;
            /** @description Masked; absent until a mobile number is verified */
            readonly mobile?: string;
            readonly name: string;
            readonly role: string;
        };
        readonly Pack: {
            readonly broken: number;
            /** @description `national`, six digits of a province, or `operator` */
            readonly code: string;
            readonly digest: string;
            readonly draft?: components["schemas"]["PackDraft"];
            readonly draftText?: {
                readonly body: string;
                readonly by: string;
                readonly cases: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly editedAt: string;
                readonly revision: number;
            };
            readonly edition?: components["schemas"]["PackEdition"];
            readonly history: readonly components["schemas"]["PackEdition"][];
            readonly isShippedNewer: boolean;
            readonly next?: components["schemas"]["PackEdition"];
            readonly rules: number;
            /** @enum {string} */
            readonly source: "shipped" | "published";
            readonly text: string;
        };
        readonly PackageRead: {
            readonly certificate: {
                readonly md5: string;
                readonly sha1: string;
                readonly sha256: string;
                /**
                 * Format: date
                 * @description Day in mainland China
                 */
                readonly validUntil: string;
            };
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly fingerprint: string;
            readonly name?: string;
            readonly packageName: string;
            readonly publicKey: string;
            readonly revision: number;
            readonly system: string;
            readonly version?: string;
        };
        readonly PackChange: {
            readonly basis?: string;
            /** @enum {string} */
            readonly change: "added" | "removed" | "changed" | "follows";
            readonly code: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly effectiveFrom?: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly effectiveTo?: string;
            readonly parts: readonly components["schemas"]["PartDifference"][];
            /** @enum {string} */
            readonly what: "rule" | "field" | "document" | "setting" | "words" | "switch" | "pack";
        };
        readonly PackDraft: {
            readonly by: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly editedAt: string;
            readonly revision: number;
        };
        readonly PackEdition: {
            readonly by: string;
            readonly digest: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly effectiveOn: string;
            readonly id: string;
            readonly note: string;
            readonly problems: readonly components["schemas"]["PackProblem"][];
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly publishedAt: string;
            /** @enum {string} */
            readonly state: "in-force" | "ahead" | "past" | "withdrawn" | "broken";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly withdrawnAt?: string;
            readonly withdrawnBy?: string;
        };
        readonly PackImpact: {
            readonly freed: number;
            readonly judged: number;
            readonly newlyBlocked: number;
            readonly nextCursor?: string;
            readonly rules: readonly {
                readonly cases: readonly components["schemas"]["TouchedCase"][];
                readonly code: string;
                readonly count: number;
                /** @enum {string} */
                readonly effect: "blocks" | "no-longer-blocks";
            }[];
            readonly total: number;
        };
        readonly PackLine: {
            readonly broken: number;
            /** @description `national`, six digits of a province, or `operator` */
            readonly code: string;
            readonly digest: string;
            readonly draft?: components["schemas"]["PackDraft"];
            readonly edition?: components["schemas"]["PackEdition"];
            readonly isShippedNewer: boolean;
            readonly next?: components["schemas"]["PackEdition"];
            readonly rules: number;
            /** @enum {string} */
            readonly source: "shipped" | "published";
        };
        readonly PackProblem: {
            readonly column?: number;
            readonly line?: number;
            /** @description JSON pointer into the pack; empty for the whole */
            readonly pointer: string;
            readonly reason: string;
        };
        readonly PackTrial: {
            readonly caseProblems: readonly components["schemas"]["PackProblem"][];
            readonly cases?: {
                readonly failed: number;
                readonly failures: readonly {
                    readonly expected: readonly string[];
                    readonly fault?: string;
                    readonly found: readonly string[];
                    /**
                     * Format: date
                     * @description Day in mainland China
                     */
                    readonly on?: string;
                    readonly province: string;
                    readonly rule: string;
                    readonly source: string;
                }[];
                readonly played: number;
                readonly uncovered: readonly {
                    readonly code: string;
                    /** @enum {string} */
                    readonly lacks: "failing" | "passing" | "both";
                }[];
            };
            readonly changes: readonly components["schemas"]["PackChange"][];
            readonly problems: readonly components["schemas"]["PackProblem"][];
        };
        readonly Paper: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly addedAt: string;
            readonly bureau: string;
            readonly bytes: number;
            readonly codes: readonly {
                readonly code: string;
                readonly text: string;
            }[];
            readonly id: string;
            readonly note?: string;
            readonly number: string;
            /** @enum {string} */
            readonly state: "waiting" | "in-file" | "taken" | "answered" | "refused" | "withdrawn" | "aside";
            /** @enum {string} */
            readonly use: "verification-form" | "subject-certificate" | "subject-principal-certificate" | "service-principal-certificate" | "portrait";
        };
        readonly PaperPage: {
            readonly items: readonly components["schemas"]["Paper"][];
            readonly nextCursor?: string;
        };
        readonly PartDifference: {
            readonly from?: string;
            readonly part: string;
            readonly to?: string;
        };
        readonly PassedFiling: {
            readonly subjectNumber: string;
        };
        readonly PersonNeeded: {
            readonly ageFrom?: number;
            readonly ageUntil?: number;
            /** @enum {string} */
            readonly mustBeLegalRepresentative: "yes" | "no" | "with-authorisation";
            /** @enum {string} */
            readonly role: "subject-principal";
        };
        readonly PhoneLink: {
            readonly applicationId: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly expiresAt: string;
            readonly locale: string;
            readonly personName: string;
            readonly slots: readonly {
                readonly isDone: boolean;
                readonly slot: string;
            }[];
        };
        readonly PreChecked: {
            readonly documents: readonly {
                readonly basis: string;
                readonly label: string;
                readonly pack: string;
                readonly required: boolean;
                readonly slot: string;
            }[];
            readonly findings: readonly components["schemas"]["SaidFinding"][];
            readonly forecast: components["schemas"]["RoadForecast"];
            readonly history?: {
                readonly medianWorkingDays: number;
                readonly sampleSize: number;
            };
            readonly mayNeed: readonly {
                readonly basis: string;
                readonly label: string;
                readonly missing: readonly string[];
                readonly slot: string;
            }[];
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly on: string;
            readonly people: readonly components["schemas"]["PersonNeeded"][];
            readonly provinceCode: string;
            readonly ruleSetVersion: string;
            readonly types: readonly components["schemas"]["JudgedDetermination"][];
        };
        /** @description RFC 9457 problem, in the language of the caller */
        readonly Problem: {
            readonly code: string;
            readonly detail: string;
            readonly errors?: readonly {
                readonly detail: string;
                readonly path: string;
            }[];
            readonly params?: {
                readonly [key: string]: string | number | readonly string[];
            };
            readonly path?: string;
            readonly reference: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        readonly Queue: {
            readonly items: readonly components["schemas"]["QueueLine"][];
            readonly late: number;
            readonly mine: number;
            readonly waiting: number;
        };
        readonly QueueLine: {
            readonly claimedBy?: string;
            readonly claimedByMe: boolean;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly createdAt: string;
            readonly domain: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly dueAt?: string;
            /** @description For the provider’s people: it goes first, with the reason given */
            readonly expedited?: string;
            /** @enum {string} */
            readonly filingType: "first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access";
            readonly id: string;
            readonly openItems: number;
            /** @enum {string} */
            readonly owner: "applicant" | "reviewer" | "system" | "bureau" | "nobody";
            readonly provinceCode: string;
            readonly round: number;
            /** @enum {string} */
            readonly status: "draft" | "in-review" | "returned" | "awaiting-portrait" | "judging-portrait" | "ready-to-report" | "reported" | "sms-pending" | "under-bureau-review" | "filed" | "cancelled" | "bureau-rejected" | "withdrawn" | "abandoned" | "expired";
            readonly subjectName: string;
            readonly subjectNumber?: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly submittedAt: string;
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly touchedAt: string;
            /** @enum {string} */
            readonly work: "first-review" | "portrait";
        };
        readonly RegistrarDomain: {
            readonly bureauId?: string;
            /** @description What the bureau said last; `not-written`: what was reported could not be written into a file, for this reason */
            readonly codes: readonly {
                readonly code: string;
                readonly related?: readonly string[];
                readonly text: string;
            }[];
            readonly domain: string;
            readonly facts: {
                readonly administratorAddress?: string;
                readonly administratorCityCode?: string;
                readonly administratorEmail?: string;
                readonly administratorName?: string;
                readonly administratorOrganisation?: string;
                readonly administratorPhone?: string;
                readonly administratorProvinceCode?: string;
                readonly domainType?: string;
                readonly expiresOn?: string;
                readonly nameServer?: string;
                readonly payerAddress?: string;
                readonly payerCityCode?: string;
                readonly payerEmail?: string;
                readonly payerName?: string;
                readonly payerOrganisation?: string;
                readonly payerPhone?: string;
                readonly payerProvinceCode?: string;
                readonly registeredOn?: string;
                readonly registrantAddress?: string;
                readonly registrantCityCode?: string;
                readonly registrantEmail?: string;
                readonly registrantName?: string;
                readonly registrantOrganisation?: string;
                readonly registrantPhone?: string;
                readonly registrantProvinceCode?: string;
                readonly registrar?: string;
            };
            readonly id: string;
            /** @description Whether the bureau has it */
            readonly isFiled: boolean;
            /** @description Columns needed before it can be reported */
            readonly missing: readonly ("domainType" | "registeredOn" | "expiresOn" | "registrar" | "nameServer" | "registrantName" | "registrantOrganisation" | "registrantAddress" | "registrantProvinceCode" | "registrantCityCode" | "registrantEmail" | "registrantPhone" | "administratorName" | "administratorOrganisation" | "administratorAddress" | "administratorProvinceCode" | "administratorCityCode" | "administratorEmail" | "administratorPhone" | "payerName" | "payerOrganisation" | "payerAddress" | "payerProvinceCode" | "payerCityCode" | "payerEmail" | "payerPhone")[];
            /** @enum {string} */
            readonly operation: "add" | "change" | "delete";
            /** @enum {string} */
            readonly state: "draft" | "to-report" | "to-delete" | "reported" | "filed" | "rejected" | "deleted";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly updatedAt: string;
        };
        readonly RegistrarDomains: {
            readonly counts: {
                readonly entries: number;
                readonly filed: number;
            };
            readonly entries: readonly components["schemas"]["RegistrarDomain"][];
            readonly nextAfter?: string;
        };
        readonly RegistrarDomainWithHistory: {
            readonly bureauId?: string;
            /** @description What the bureau said last; `not-written`: what was reported could not be written into a file, for this reason */
            readonly codes: readonly {
                readonly code: string;
                readonly related?: readonly string[];
                readonly text: string;
            }[];
            readonly domain: string;
            readonly facts: {
                readonly administratorAddress?: string;
                readonly administratorCityCode?: string;
                readonly administratorEmail?: string;
                readonly administratorName?: string;
                readonly administratorOrganisation?: string;
                readonly administratorPhone?: string;
                readonly administratorProvinceCode?: string;
                readonly domainType?: string;
                readonly expiresOn?: string;
                readonly nameServer?: string;
                readonly payerAddress?: string;
                readonly payerCityCode?: string;
                readonly payerEmail?: string;
                readonly payerName?: string;
                readonly payerOrganisation?: string;
                readonly payerPhone?: string;
                readonly payerProvinceCode?: string;
                readonly registeredOn?: string;
                readonly registrantAddress?: string;
                readonly registrantCityCode?: string;
                readonly registrantEmail?: string;
                readonly registrantName?: string;
                readonly registrantOrganisation?: string;
                readonly registrantPhone?: string;
                readonly registrantProvinceCode?: string;
                readonly registrar?: string;
            };
            readonly history: readonly {
                readonly actor: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC with milliseconds
                 */
                readonly at: string;
                readonly detail: string;
                /** @enum {string} */
                readonly what: "added" | "changed" | "reported" | "filed" | "rejected" | "deleted" | "removed";
            }[];
            readonly id: string;
            /** @description Whether the bureau has it */
            readonly isFiled: boolean;
            /** @description Columns needed before it can be reported */
            readonly missing: readonly ("domainType" | "registeredOn" | "expiresOn" | "registrar" | "nameServer" | "registrantName" | "registrantOrganisation" | "registrantAddress" | "registrantProvinceCode" | "registrantCityCode" | "registrantEmail" | "registrantPhone" | "administratorName" | "administratorOrganisation" | "administratorAddress" | "administratorProvinceCode" | "administratorCityCode" | "administratorEmail" | "administratorPhone" | "payerName" | "payerOrganisation" | "payerAddress" | "payerProvinceCode" | "payerCityCode" | "payerEmail" | "payerPhone")[];
            /** @enum {string} */
            readonly operation: "add" | "change" | "delete";
            /** @enum {string} */
            readonly state: "draft" | "to-report" | "to-delete" | "reported" | "filed" | "rejected" | "deleted";
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly updatedAt: string;
        };
        readonly ReturnItem: {
            readonly bureauCode?: string;
            /** @enum {string} */
            readonly from: "reviewer" | "bureau";
            readonly isMended: boolean;
            readonly note?: string;
            readonly path: string;
            readonly reason: string;
            readonly suggestion?: string;
        };
        readonly ReviewDesk: {
            readonly case: components["schemas"]["Case"];
            readonly expedited?: string;
            readonly groups: readonly components["schemas"]["ReviewGroup"][];
            readonly position: number;
            readonly reasons: readonly string[];
            readonly waiting: number;
        };
        readonly ReviewGroup: {
            readonly key: string;
            readonly rows: readonly components["schemas"]["ReviewRow"][];
            readonly serviceId?: string;
        };
        readonly ReviewRow: {
            readonly before?: components["schemas"]["Value"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly isChanged: boolean;
            /** @enum {string} */
            readonly kind: "field" | "document";
            readonly lastReturn?: {
                readonly note?: string;
                readonly reason: string;
            };
            readonly path: string;
            readonly proof?: string;
            readonly value?: components["schemas"]["Value"];
        };
        readonly RoadForecast: {
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly endsOn: string;
            readonly isProvisional: boolean;
            readonly product: {
                readonly minimumTermMonths: {
                    readonly [key: string]: number;
                };
                readonly needsMainland: boolean;
                readonly needsPublicAddress: boolean;
            };
            readonly steps: readonly components["schemas"]["DatedStep"][];
            readonly workingDays: number;
        };
        readonly RuleDifference: {
            readonly basis?: string;
            /** @enum {string} */
            readonly change: "added" | "removed" | "changed";
            readonly code: string;
            readonly parts: readonly components["schemas"]["PartDifference"][];
            /** @description Field or slot that it is about */
            readonly place?: string;
            readonly says?: {
                readonly [key: string]: string;
            };
            /** @enum {string} */
            readonly what: "rule" | "field" | "document" | "setting" | "words";
        };
        readonly RuleDocument: {
            readonly advice?: string;
            /** @description What says so: law, notice, page of a bureau, standard */
            readonly basis: string;
            readonly code: string;
            readonly filingTypes: readonly ("first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
            readonly isConditional: boolean;
            readonly isRequired: boolean;
            /** @enum {string} */
            readonly layer: "nation" | "province" | "operator";
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly since: string;
            readonly slot: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly until?: string;
        };
        readonly RuleField: {
            readonly advice?: string;
            /** @description What says so: law, notice, page of a bureau, standard */
            readonly basis: string;
            readonly code: string;
            readonly filingTypes: readonly ("first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
            readonly isConditional: boolean;
            readonly isRequired: boolean;
            /** @enum {string} */
            readonly layer: "nation" | "province" | "operator";
            readonly options: readonly string[];
            readonly path: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly since: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly until?: string;
        };
        readonly RuleGroup: {
            readonly class: string;
            readonly documents: readonly components["schemas"]["RuleDocument"][];
            readonly fields: readonly components["schemas"]["RuleField"][];
            readonly rules: readonly components["schemas"]["RuleLine"][];
            readonly settings: readonly components["schemas"]["RuleSetting"][];
        };
        readonly RuleIndexLine: {
            readonly code: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly lastChangedOn?: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly nextChangeOn?: string;
            readonly own: number;
        };
        readonly RuleLine: {
            readonly advice?: string;
            /** @description What says so: law, notice, page of a bureau, standard */
            readonly basis: string;
            /** @description Its words are those of the finding of this code */
            readonly code: string;
            readonly figures: {
                readonly [key: string]: string | number;
            };
            readonly filingTypes: readonly ("first-filing" | "add-service-here" | "add-service-elsewhere" | "add-access" | "change-subject" | "change-service" | "change-both" | "cancel-subject" | "cancel-service" | "cancel-access")[];
            /** @enum {string} */
            readonly layer: "nation" | "province" | "operator";
            readonly says?: {
                readonly [key: string]: string;
            };
            readonly scope: string;
            /** @enum {string} */
            readonly severity: "blocking" | "warning";
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly since: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly until?: string;
            readonly words: readonly string[];
        };
        readonly RulePage: {
            readonly groups: readonly components["schemas"]["RuleGroup"][];
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly on: string;
            readonly provinceCode: string;
            readonly turns: readonly components["schemas"]["RuleTurn"][];
            readonly version: string;
        };
        /** @description What differs because rules changed since the case was handed in */
        readonly RulesChanged: {
            readonly changes: readonly {
                readonly code: string;
                /** @enum {string} */
                readonly effect: "appeared" | "gone";
                readonly path: string;
                /** @enum {string} */
                readonly severity: "blocking" | "warning" | "undecided";
            }[];
            readonly from: string;
            readonly to: string;
        };
        readonly RuleSetting: {
            /** @description What says so: law, notice, page of a bureau, standard */
            readonly basis: string;
            readonly figures: {
                readonly [key: string]: string;
            };
            readonly key: string;
            /** @enum {string} */
            readonly layer: "nation" | "province" | "operator";
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly since: string;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly until?: string;
        };
        readonly RuleTurn: {
            readonly changes: readonly components["schemas"]["RuleDifference"][];
            readonly isAhead: boolean;
            /**
             * Format: date
             * @description Day in mainland China
             */
            readonly on: string;
        };
        /** @description A finding with its words */
        readonly SaidFinding: {
            readonly advice?: string;
            readonly basis: string;
            readonly code: string;
            readonly mark?: {
                readonly from: number;
                readonly to: number;
            };
            readonly message: string;
            readonly pack: string;
            readonly params: {
                readonly [key: string]: string | number;
            };
            readonly path: string;
            readonly says?: {
                readonly [key: string]: string;
            };
            /** @enum {string} */
            readonly severity: "blocking" | "warning" | "undecided";
            readonly suggestion?: {
                readonly key?: string;
                readonly params?: {
                    readonly [key: string]: string | number;
                };
                readonly value?: string;
            };
            readonly suggestions?: readonly string[];
        };
        readonly ServiceLine: {
            readonly addresses: readonly string[];
            readonly domain: string;
            readonly host?: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "website" | "app" | "mini-program" | "quick-app";
            readonly label: string;
            readonly name: string;
            readonly principalIsSubjects: boolean;
            readonly serviceNumber?: string;
        };
        readonly SlotDemand: {
            readonly advice?: string;
            readonly basis: string;
            readonly required: boolean;
            readonly slot: string;
        };
        readonly StartAnswers: {
            readonly certificateNumber: string;
            readonly certificateType: string;
            readonly cityCode: string;
            readonly districtCode: string;
            readonly provinceCode: string;
            readonly subjectKind: string;
        };
        readonly Step: {
            /**
             * Format: date-time
             * @description Instant in UTC with milliseconds
             */
            readonly at?: string;
            /** @enum {string} */
            readonly key: "submit" | "first-review" | "portrait" | "report" | "sms" | "bureau-review" | "number";
            readonly limit?: {
                readonly amount: number;
                /** @enum {string} */
                readonly unit: "working-days" | "hours";
            };
            /** @enum {string} */
            readonly owner: "applicant" | "reviewer" | "system" | "bureau" | "nobody";
            /** @enum {string} */
            readonly state: "done" | "now" | "ahead";
        };
        readonly Suggestion: {
            readonly key?: string;
            readonly params?: {
                readonly [key: string]: string | number;
            };
            readonly value?: string;
        };
        readonly Task: {
            readonly findings: number;
            /** @enum {string} */
            readonly key: "filing" | "product" | "subject" | "subject-principal" | "service" | "service-principal" | "documents" | "verification-form" | "portrait" | "submit";
            readonly line: {
                readonly key: string;
                readonly params: {
                    readonly [key: string]: string | number;
                };
            };
            readonly serviceId?: string;
            /** @enum {string} */
            readonly state: "done" | "in-progress" | "to-mend" | "not-started" | "locked";
        };
        readonly TouchedCase: {
            readonly domain: string;
            readonly id: string;
            readonly provinceCode: string;
            /** @enum {string} */
            readonly status: "draft" | "in-review" | "returned" | "awaiting-portrait" | "judging-portrait" | "ready-to-report" | "reported" | "sms-pending" | "under-bureau-review" | "filed" | "cancelled" | "bureau-rejected" | "withdrawn" | "abandoned" | "expired";
        };
        /** @description What cannot be decided yet, and for want of which facts */
        readonly Undecided: {
            readonly basis: string;
            readonly code: string;
            readonly missing: readonly string[];
            readonly pack: string;
            readonly path: string;
            /** @enum {string} */
            readonly what: "rule" | "field" | "document";
        };
        /** @description Value of one field: text, list of codes or lines, or list of pre-approvals (前置审批), packages or SDKs of an app */
        readonly Value: string | readonly string[] | readonly {
            readonly kind: string;
            readonly number: string;
        }[] | readonly {
            readonly fingerprint: string;
            readonly packageName: string;
            readonly publicKey: string;
            readonly system: string;
        }[] | readonly {
            readonly name: string;
            readonly vendor: string;
        }[];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
