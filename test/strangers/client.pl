#!/usr/bin/perl
# A provider written in Perl: SOAP::Lite, by the published WSDL or with names spelt out; hash, zip and cipher from Perl's
# own modules. One order as JSON on each line of the input, one answer on each line of the output; nothing of OpenBeian is used.
use strict;
use warnings;
use Crypt::Rijndael;
use Digest::MD5 qw(md5_base64);
use Encode qw(decode encode FB_CROAK);
use IO::Compress::Zip qw(zip $ZipError);
use IO::Uncompress::Unzip qw($UnzipError);
use JSON::PP;
use MIME::Base64 qw(decode_base64 encode_base64);
use SOAP::Lite;
use XML::Parser;

my $namespace = 'http://ispwebservice.bureau.openbeian.invalid/';
my $transfer  = '/ISPWebService/upDownLoad';
my %services  = (
    isp_upload              => $transfer,
    isp_download            => $transfer,
    isp_downloadack         => $transfer,
    isp_querypreviousupload => $transfer,
    isp_querybeianstatus    => '/BeianStatusWebService/queryBeianStatus',
    isp_verifybamm          => '/BeianStatusWebService/verifyBamm',
);
my @identity = qw(ispId userName randVal pwdHash);

# in the order of the interface's document
my %own = (
    isp_upload => [qw(beianInfo beianInfoHash dataSequence encryptAlgorithm hashAlgorithm compressionFormat)],
    isp_download            => [qw(hashAlgorithm)],
    isp_downloadack         => [qw(hashAlgorithm fileName)],
    isp_querypreviousupload => [qw(hashAlgorithm)],
    isp_querybeianstatus    => [qw(hashAlgorithm queryConditionType queryCondition)],
    isp_verifybamm          => [qw(hashAlgorithm baxh bamm)],
);

# base64 of the sixteen bytes of the MD5; md5_base64 leaves the padding off
sub hash_of { md5_base64($_[0]) . '==' }
sub to_gbk  { encode('GBK', my $text = $_[0], FB_CROAK) }

sub cipher {
    my ($credentials) = @_;
    my $cipher = Crypt::Rijndael->new($credentials->{aesKey}, Crypt::Rijndael::MODE_CBC());
    $cipher->set_iv($credentials->{aesIv});
    return $cipher;
}

# PKCS5 padding by hand: Rijndael takes whole blocks only
sub encrypt_file {
    my ($bytes, $credentials) = @_;
    my $missing = 16 - length($bytes) % 16;
    return cipher($credentials)->encrypt($bytes . chr($missing) x $missing);
}

sub decrypt_file {
    my ($bytes, $credentials) = @_;
    my $opened  = cipher($credentials)->decrypt($bytes);
    my $padding = ord substr $opened, -1;
    die "the padding is broken\n" if $padding < 1 || $padding > 16;
    return substr $opened, 0, -$padding;
}

# with the sizes behind the data, as programs write that zip into a stream
sub zip_file {
    my ($name, $bytes) = @_;
    zip(\$bytes => \my $packed, Name => $name, Stream => 1) or die "zip: $ZipError\n";
    return $packed;
}

sub unzip_file {
    my ($packed) = @_;
    my $archive = IO::Uncompress::Unzip->new(\$packed) or die "unzip: $UnzipError\n";
    my $entry   = $archive->getHeaderInfo->{Name};
    my $bytes   = do { local $/; <$archive> };
    die "more than one file in the zip\n" if $archive->nextStream > 0;
    return ($entry, $bytes);
}

# texts of all elements without elements inside, by name
sub leaves {
    my ($xml) = @_;
    $xml =~ s/^\s*<\?xml.*?\?>//s;
    my (%found, @open);
    my $parser = XML::Parser->new(Handlers => {
        Start => sub { $open[-1]{parent} = 1 if @open; push @open, { text => '' } },
        Char  => sub { $open[-1]{text} .= $_[1] if @open },
        End   => sub {
            my $closed = pop @open;
            push @{ $found{ $_[1] } }, $closed->{text} unless $closed->{parent};
        },
    });
    $parser->parse(encode('UTF-8', $xml));
    return \%found;
}

sub arguments_of {
    my ($order) = @_;
    my $credentials = $order->{credentials};
    my $random = join '', map { ('0' .. '9', 'A' .. 'Z', 'a' .. 'z')[ rand 62 ] } 1 .. 20;
    my %values = (
        %$credentials{qw(ispId userName)},
        randVal       => $random,
        pwdHash       => hash_of(to_gbk($credentials->{password} . $random)),
        hashAlgorithm => 0,
        %{ $order->{parameters} // {} },
    );
    if ($order->{method} eq 'isp_upload') {
        my $packed = zip_file('beianinfo.xml', to_gbk(delete $values{xml}));
        my $algorithm = $values{encryptAlgorithm} //= 1;
        $values{beianInfo} =
            encode_base64($algorithm == 1 ? encrypt_file($packed, $credentials) : $packed, '');
        $values{beianInfoHash}     = hash_of($packed);
        $values{compressionFormat} = 0;
    }
    return (%values, %{ $order->{spoil} // {} });
}

# by position, with the stub that SOAP::Lite makes from the WSDL
sub call_by_wsdl {
    my ($order, $method, %values) = @_;
    my $service = SOAP::Lite->service($order->{base} . $services{$method} . '?wsdl');
    $service->on_fault(sub { $_[1] });
    $service->want_som(1);
    my $som = $service->$method(@values{ @identity, @{ $own{$method} } });
    return ($som, $service);
}

# names, namespace and address spelt out, with the SOAPAction that SOAP::Lite sends of itself
sub call_by_name {
    my ($order, $method, %values) = @_;
    my $client = SOAP::Lite->new(proxy => $order->{base} . ($order->{sendTo} // $services{$method}));
    $client->ns($namespace, 'isp');
    $client->on_fault(sub { $_[1] });
    my $som = $client->call($method,
        map { SOAP::Data->name($_ => $values{$_})->type($values{$_} =~ /^\d{1,12}$/ ? 'long' : 'string') }
            @identity, @{ $own{$method} });
    return ($som, $client);
}

# decrypted, compared with its hash, unzipped and read
sub open_file {
    my ($answer, $credentials) = @_;
    my $bytes  = decode_base64($answer->{beianInfo}[0]);
    my $packed = $answer->{encryptAlgorithm}[0] == 1 ? decrypt_file($bytes, $credentials) : $bytes;
    my ($entry, $xml) = unzip_file($packed);
    return {
        name        => $answer->{return_FileName}[0],
        entry       => $entry,
        hashAgrees  => hash_of($packed) eq $answer->{beianInfoHash}[0] ? JSON::PP::true : JSON::PP::false,
        declaration => $xml =~ /^(<\?xml.*?\?>)/s ? $1 : '',
        elements    => leaves(decode('GBK', $xml, FB_CROAK)),
    };
}

# SOAP::Lite knows the names of version 1.1 only
sub fault_of {
    my ($som) = @_;
    return {
        code    => scalar($som->faultcode)   // scalar($som->valueof('//Fault/Code/Value')),
        message => scalar($som->faultstring) // scalar($som->valueof('//Fault/Reason/Text')),
    };
}

sub call {
    my ($order) = @_;
    my $method = $order->{method};
    my %values = arguments_of($order);
    # of the class, before there is an object: set on an object, it leaves the envelope without its namespace
    SOAP::Lite->soapversion($order->{soap} // '1.1');
    my ($som, $client) = ($order->{way} // 'wsdl') eq 'wsdl'
        ? call_by_wsdl($order, $method, %values)
        : call_by_name($order, $method, %values);
    die "no SOAP answer: $som\n" unless ref $som && $som->isa('SOAP::SOM');
    my $media_type = $client->transport->http_response->content_type;
    return { fault => fault_of($som), mediaType => $media_type } if $som->fault;
    my $document = leaves($som->result);
    my $file = ($document->{beianInfo}[0] // '') eq '' ? undef : open_file($document, $order->{credentials});
    delete $document->{beianInfo};
    return { code => 0 + $document->{msg_code}[0], answer => $document, file => $file, mediaType => $media_type };
}

# what SOAP::Lite understands of the WSDLs: the methods of each address, with the names of their arguments
sub describe {
    my ($order) = @_;
    my %found;
    for my $path (values %services) {
        my $schema = SOAP::Schema->new(schema_url => $order->{base} . $path . '?wsdl')->parse;
        my ($methods) = values %{ $schema->services };
        for my $method (keys %$methods) {
            $found{$path}{$method} = [ map { "${\ $_->name}" } @{ $methods->{$method}{parameters} } ];
        }
    }
    return { services => \%found };
}

binmode STDIN, ':raw';
binmode STDOUT, ':raw';
$| = 1;
my $json = JSON::PP->new->utf8;
while (my $line = <STDIN>) {
    my $result = eval {
        my $order = $json->decode($line);
          $order->{method} eq 'describe' ? describe($order)
        : $order->{method} eq 'encode'   ? { hex => unpack('H*', to_gbk($order->{text})) }
        :                                  call($order);
    } // { failed => "$@" };
    print $json->encode($result), "\n";
}
