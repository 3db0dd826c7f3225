<?php
// A provider written in PHP: SoapClient by the published WSDL, hash, zip and cipher of PHP's own libraries.
// One order as JSON on each line of the input, one answer as JSON on each line of the output; nothing of OpenBeian is used.
declare(strict_types=1);

const TRANSFER = '/ISPWebService/upDownLoad';
const SERVICES = [
    'isp_upload' => TRANSFER,
    'isp_download' => TRANSFER,
    'isp_downloadack' => TRANSFER,
    'isp_querypreviousupload' => TRANSFER,
    'isp_querybeianstatus' => '/BeianStatusWebService/queryBeianStatus',
    'isp_verifybamm' => '/BeianStatusWebService/verifyBamm',
];

set_error_handler(function (int $level, string $message): bool {
    throw new ErrorException($message, 0, $level);
});

/** base64 of the sixteen bytes of the MD5 */
function hashOf(string $bytes): string
{
    return base64_encode(md5($bytes, true));
}

function toGbk(string $text): string
{
    return iconv('UTF-8', 'GBK', $text);
}

function zip(string $name, string $bytes): string
{
    $file = tempnam(sys_get_temp_dir(), 'stranger');
    $archive = new ZipArchive();
    $archive->open($file, ZipArchive::OVERWRITE);
    $archive->addFromString($name, $bytes);
    $archive->close();
    $packed = file_get_contents($file);
    unlink($file);
    return $packed;
}

/** @return array{string, string} name and bytes of the only file */
function unzip(string $packed): array
{
    $file = tempnam(sys_get_temp_dir(), 'stranger');
    file_put_contents($file, $packed);
    $archive = new ZipArchive();
    if ($archive->open($file, ZipArchive::CHECKCONS) !== true) {
        throw new RuntimeException('the zip cannot be opened');
    }
    if ($archive->numFiles !== 1) {
        throw new RuntimeException("{$archive->numFiles} files in the zip");
    }
    $found = [$archive->getNameIndex(0), $archive->getFromIndex(0)];
    $archive->close();
    unlink($file);
    return $found;
}

/** Texts of all elements without elements inside, by name. libxml reads the bytes by the encoding that they declare. */
function leaves(string $xml): array
{
    $document = new DOMDocument();
    $document->loadXML($xml, LIBXML_NONET | LIBXML_PARSEHUGE);
    $found = [];
    foreach ((new DOMXPath($document))->query('//*[not(*)]') as $element) {
        $found[$element->localName][] = $element->textContent;
    }
    return $found;
}

function encrypt(string $bytes, array $credentials): string
{
    [$key, $iv] = [$credentials['aesKey'], $credentials['aesIv']];
    return openssl_encrypt($bytes, 'aes-128-cbc', $key, OPENSSL_RAW_DATA, $iv);
}

function decrypt(string $bytes, array $credentials): string
{
    [$key, $iv] = [$credentials['aesKey'], $credentials['aesIv']];
    $opened = openssl_decrypt($bytes, 'aes-128-cbc', $key, OPENSSL_RAW_DATA, $iv);
    return $opened === false ? throw new RuntimeException('the file cannot be decrypted') : $opened;
}

/** What the method takes after the identity, in the order of the interface's document. */
function ownArguments(array $order): array
{
    $given = $order['parameters'] ?? [];
    if ($order['method'] === 'isp_upload') {
        $packed = zip('beianinfo.xml', toGbk($given['xml']));
        $algorithm = $given['encryptAlgorithm'] ?? 1;
        return [
            'beianInfo' => base64_encode($algorithm === 1 ? encrypt($packed, $order['credentials']) : $packed),
            'beianInfoHash' => hashOf($packed),
            'dataSequence' => $given['dataSequence'],
            'encryptAlgorithm' => $algorithm,
            'hashAlgorithm' => 0,
            'compressionFormat' => 0,
        ];
    }
    return ['hashAlgorithm' => 0] + $given;
}

function argumentsOf(array $order): array
{
    ['ispId' => $ispId, 'userName' => $userName, 'password' => $password] = $order['credentials'];
    $random = bin2hex(random_bytes(10));
    $identity = [
        'ispId' => $ispId,
        'userName' => $userName,
        'randVal' => $random,
        'pwdHash' => hashOf(toGbk($password . $random)),
    ];
    return array_replace($identity + ownArguments($order), $order['spoil'] ?? []);
}

/** Names of a method's arguments in the order of the WSDL; the first one is not called the same everywhere. */
function namesOf(SoapClient $client, string $method): array
{
    foreach ($client->__getTypes() as $type) {
        if (preg_match("/^struct $method \{(.*)\}$/s", $type, $match)) {
            preg_match_all('/\w+ (\w+);/', $match[1], $names);
            return $names[1];
        }
    }
    throw new RuntimeException("the WSDL does not describe $method");
}

function connect(array $order, string $path): SoapClient
{
    return new SoapClient($order['base'] . $path . '?wsdl', [
        'cache_wsdl' => WSDL_CACHE_NONE,
        'trace' => true,
        'exceptions' => true,
        'connection_timeout' => 10,
        'soap_version' => ($order['soap'] ?? '1.1') === '1.2' ? SOAP_1_2 : SOAP_1_1,
    ]);
}

/** The file inside an answer: decrypted, compared with its hash, unzipped and read. */
function openFile(array $answer, array $credentials): array
{
    $bytes = base64_decode($answer['beianInfo'][0], true);
    $packed = $answer['encryptAlgorithm'][0] === '1' ? decrypt($bytes, $credentials) : $bytes;
    [$entry, $xml] = unzip($packed);
    return [
        'name' => $answer['return_FileName'][0],
        'entry' => $entry,
        'hashAgrees' => hashOf($packed) === $answer['beianInfoHash'][0],
        'declaration' => strtok($xml, '>') . '>',
        'elements' => leaves($xml),
    ];
}

/** What in a message departs from the schema inside the WSDL. libxml judges, and it knows namespaces. */
function breaches(string $envelope, string $wsdl): array
{
    $description = new DOMDocument();
    $description->load($wsdl);
    $schema = new DOMDocument();
    $own = $description->getElementsByTagNameNS('http://www.w3.org/2001/XMLSchema', 'schema')->item(0);
    $schema->appendChild($schema->importNode($own, true));
    $message = new DOMDocument();
    $message->loadXML($envelope, LIBXML_NONET | LIBXML_PARSEHUGE);
    $content = (new DOMXPath($message))->query("/*/*[local-name() = 'Body']/*")->item(0);
    $inside = new DOMDocument();
    $inside->appendChild($inside->importNode($content, true));
    libxml_use_internal_errors(true);
    libxml_clear_errors();
    $inside->schemaValidateSource($schema->saveXML());
    $found = array_map(fn(LibXMLError $error) => trim($error->message), libxml_get_errors());
    libxml_use_internal_errors(false);
    return $found;
}

function mediaTypeOf(SoapClient $client): string
{
    return preg_match('/^content-type:\s*([^;\s]+)/mi', $client->__getLastResponseHeaders() ?? '', $match) ? $match[1] : '';
}

function call(array $order): array
{
    $client = connect($order, SERVICES[$order['method']]);
    if (isset($order['sendTo'])) {
        $client->__setLocation($order['base'] . $order['sendTo']);
    }
    $method = $order['method'];
    $arguments = array_combine(namesOf($client, $method), array_values(argumentsOf($order)));
    try {
        $answer = $client->$method($arguments);
    } catch (SoapFault $fault) {
        $told = ['code' => $fault->faultcode, 'message' => $fault->getMessage()];
        return ['fault' => $told, 'mediaType' => mediaTypeOf($client)];
    }
    $wsdl = $order['base'] . SERVICES[$method] . '?wsdl';
    // the string came as Unicode, and the document in it says that it is GBK
    $document = leaves(toGbk($answer->return));
    $file = ($document['beianInfo'][0] ?? '') === '' ? null : openFile($document, $order['credentials']);
    unset($document['beianInfo']);
    return [
        'code' => (int) $document['msg_code'][0],
        'answer' => $document,
        'file' => $file,
        'mediaType' => mediaTypeOf($client),
        'breaches' => [
            ...breaches($client->__getLastRequest(), $wsdl),
            ...breaches($client->__getLastResponse(), $wsdl),
        ],
    ];
}

/** What PHP understands of the WSDLs: the methods of each address, with the names of their arguments. */
function describe(array $order): array
{
    foreach (array_unique(array_values(SERVICES)) as $path) {
        $client = connect($order, $path);
        foreach ($client->__getFunctions() as $signature) {
            $method = preg_match('/^\w+ (\w+)\(/', $signature, $match) ? $match[1] : $signature;
            $found[$path][$method] = namesOf($client, $method);
        }
    }
    return ['services' => $found];
}

while (($line = fgets(STDIN)) !== false) {
    try {
        $order = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
        $result = match ($order['method']) {
            'describe' => describe($order),
            'encode' => ['hex' => bin2hex(toGbk($order['text']))],
            default => call($order),
        };
    } catch (Throwable $error) {
        $result = ['failed' => $error->getMessage()];
    }
    echo json_encode($result, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
}
